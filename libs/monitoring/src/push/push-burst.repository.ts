import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type Burst } from './burst.rules.js';

/** What each browser was told in its newest minute. */
@Injectable()
export class PushBurstRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** By subscription; none where nothing was told yet. */
  async all(tenantId: string): Promise<Map<string, Burst>> {
    const rows = await this.tenants.run(tenantId, (manager) =>
      manager.query<(Burst & { id: string })[]>(
        `select id, burst_at as at, burst_singles as singles, burst_more as more,
           burst_critical as critical from push_subscription
         where tenant_id = $1 and burst_at is not null`,
        [tenantId],
      ),
    );
    return new Map(rows.map(({ id, ...burst }) => [id, burst]));
  }

  async save(tenantId: string, bursts: ReadonlyMap<string, Burst>): Promise<void> {
    const rows = [...bursts].map(([id, burst]) => ({ id, ...burst }));
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `update push_subscription s set burst_at = r.at, burst_singles = r.singles, burst_more = r.more,
           burst_critical = r.critical
         from jsonb_to_recordset($2::jsonb) as r(id uuid, at timestamptz, singles integer, more integer, critical boolean)
         where s.tenant_id = $1 and s.id = r.id`,
        [tenantId, JSON.stringify(rows)],
      ),
    );
  }
}
