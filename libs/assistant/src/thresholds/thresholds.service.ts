import { Injectable } from '@nestjs/common';
import { type Actor, AuditLog, TenantTransaction } from '@resync/platform';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../intents/classification.rules.js';
import { type Intent } from '../intents/intent.model.js';
import { RoutingMemory } from './routing-memory.js';
import { ThresholdRepository } from './thresholds.repository.js';

/** What a tenant changes: a probability, or null for the house's own. */
export type ThresholdChanges = Partial<Record<Intent | 'otherwise', number | null>>;

/** How sure the router must be, tenant by tenant. */
@Injectable()
export class ThresholdService {
  constructor(
    private readonly thresholds: ThresholdRepository,
    private readonly tenants: TenantTransaction,
    private readonly audit: AuditLog,
    private readonly memory: RoutingMemory,
  ) {}

  /** What holds: the tenant's own choices, and the house's where it made none. */
  async get(tenantId: string): Promise<Thresholds> {
    const own = await this.thresholds.list(tenantId);
    return { ...DEFAULT_THRESHOLDS, ...Object.fromEntries(own.map((row) => [row.intent, row.threshold])) };
  }

  /** Counts for the next question, in other processes within five seconds. Returns what holds now. */
  async change(tenantId: string, actor: Actor, changes: ThresholdChanges): Promise<Thresholds> {
    const rows = (Object.keys(changes) as (keyof ThresholdChanges)[]).flatMap((intent) => {
      const threshold = changes[intent];
      return threshold === undefined ? [] : [{ intent, threshold }];
    });
    const after = await this.tenants.run(tenantId, async (manager) => {
      const before = await this.get(tenantId);
      await this.thresholds.change(tenantId, rows);
      const held = await this.get(tenantId);
      await this.audit.write(manager, tenantId, actor, {
        action: 'assistant.thresholds_changed',
        object: { kind: 'tenant', id: tenantId },
        details: { before, after: held },
      });
      return held;
    });
    this.memory.forget(tenantId);
    return after;
  }
}
