import { Injectable } from '@nestjs/common';
import { type Actor, AuditLog, EventLog, type NewEvent, NotFound, TenantTransaction } from '@resync/platform';
import { type Problem, ProblemRepository } from './problem.repository.js';

@Injectable()
export class ProblemService {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly problems: ProblemRepository,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
  ) {}

  /**
   * Says that somebody sees to it: in the audit log, and as an event to everybody who watches. With `keepEarlier` an
   * acknowledgement that is there already stays, and nobody is told anything. Throws `NotFound`.
   */
  acknowledge(
    tenantId: string,
    actor: Actor,
    fingerprint: string,
    { note, keepEarlier }: { note: string | null; keepEarlier: boolean },
  ): Promise<Problem> {
    return this.tenants.run(tenantId, async (manager) => {
      const known = keepEarlier && (await this.problems.findForChange(tenantId, fingerprint));
      if (known && known.acknowledged) return known;
      const problem = await this.problems.acknowledge(tenantId, fingerprint, { name: actor.name, note });
      if (!problem) throw new NotFound('open problem', fingerprint);
      await this.audit.write(manager, tenantId, actor, {
        action: 'problem.acknowledged',
        object: { kind: 'problem', id: fingerprint },
        details: { type: problem.type, object: problem.object.key, note },
      });
      await this.events.append(manager, tenantId, [acknowledgedEvent(problem)]);
      return problem;
    });
  }
}

function acknowledgedEvent({ category, object, fingerprint, type, acknowledged }: Problem): NewEvent {
  const at = acknowledged?.at ?? new Date();
  return {
    type: 'problem.acknowledged',
    category,
    severity: 'info',
    occurredAt: at,
    detectedAt: at,
    object,
    fingerprint,
    correlationId: null,
    data: { problem: type, by: acknowledged?.by ?? null, note: acknowledged?.note ?? null, alert: false },
  };
}
