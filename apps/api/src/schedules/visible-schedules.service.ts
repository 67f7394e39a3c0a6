import { Injectable } from '@nestjs/common';
import {
  type Actor,
  AuditLog,
  NotFound,
  type Principal,
  RoleTooSmall,
  Schedules,
  type ScheduleView,
  TenantTransaction,
  Workflows,
} from '@resync/platform';
import { SYSTEM_TENANT } from '@resync/platform/workflows';

type Run = ScheduleView['lastRuns'][number];
export type ScopedSchedule = Omit<ScheduleView, 'lastRuns'> & {
  scope: 'tenant' | 'house';
  lastRuns: (Run & { temporalUi: string })[];
};
type Change = 'pause' | 'resume' | 'trigger';

/** Who is asking, for which tenant. */
export interface Asking {
  tenantId: string;
  principal: Principal;
  actor: Actor;
}

const PAST: Record<Change, string> = { pause: 'paused', resume: 'resumed', trigger: 'triggered' };

/** A tenant's schedules, and those of the house: everybody sees these, who runs the house changes them. */
@Injectable()
export class VisibleSchedules {
  constructor(
    private readonly schedules: Schedules,
    private readonly tenants: TenantTransaction,
    private readonly audit: AuditLog,
    private readonly workflows: Workflows,
  ) {}

  async list(tenantId: string): Promise<ScopedSchedule[]> {
    const [own, house] = await Promise.all([
      this.schedules.list(tenantId),
      this.schedules.list(SYSTEM_TENANT),
    ]);
    return [...own.map(this.#scoped('tenant')), ...house.map(this.#scoped('house'))];
  }

  /** Throws `NotFound`. */
  async get(tenantId: string, id: string): Promise<ScopedSchedule> {
    try {
      return this.#scoped('tenant')(await this.schedules.get(tenantId, id));
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      return this.#scoped('house')(await this.schedules.get(SYSTEM_TENANT, id));
    }
  }

  /** Throws `NotFound`, and `RoleTooSmall` where a schedule of the house is not the caller's to change. */
  async change(
    { tenantId, principal, actor }: Asking,
    id: string,
    change: Change,
    note?: string,
  ): Promise<ScopedSchedule> {
    const { scope } = await this.get(tenantId, id);
    if (scope === 'house' && !principal.platformAdmin) throw new RoleTooSmall('platform admin');
    const owner = scope === 'house' ? SYSTEM_TENANT : tenantId;
    const why = note ?? `${PAST[change]} by ${actor.name}`;
    const view =
      change === 'trigger'
        ? await this.schedules.trigger(owner, id)
        : await this.schedules[change](owner, id, why);
    // after the fact: the schedule itself is Temporal's, outside of any transaction
    const entry = {
      action: `schedule.${PAST[change]}`,
      object: { kind: 'schedule', id },
      details: { note: note ?? null },
    };
    await this.tenants.run(tenantId, (manager) => this.audit.write(manager, tenantId, actor, entry));
    return this.#scoped(scope)(view);
  }

  readonly #scoped =
    (scope: ScopedSchedule['scope']) =>
    (view: ScheduleView): ScopedSchedule => ({
      ...view,
      scope,
      lastRuns: view.lastRuns.map((run) => ({
        ...run,
        temporalUi: this.workflows.webUrl(run.workflowId, run.runId),
      })),
    });
}
