import { Injectable } from '@nestjs/common';
import { EventLog, TenantTransaction } from '@resync/platform';

/** How far a tenant's log was looked at for browsers. Its row is the lock of everything that changes them. */
@Injectable()
export class PushCursorRepository {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly log: EventLog,
  ) {}

  /** The number up to which events were looked at, locked until the caller's transaction ends; null before the first. */
  async lock(tenantId: string): Promise<number | null> {
    const [row] = await this.tenants.run(tenantId, (manager) =>
      manager.query<{ cursor: number }[]>('select cursor from push_cursor where tenant_id = $1 for update', [
        tenantId,
      ]),
    );
    return row?.cursor ?? null;
  }

  /** The newest number of the log, behind which a new browser begins. Locks as `lock` does. */
  begin(tenantId: string): Promise<number> {
    return this.tenants.run(tenantId, async (manager) => {
      const newest = await this.log.lastSequence(tenantId);
      // nobody was told of what happened while nobody was subscribed
      await manager.query(
        `insert into push_cursor as c (tenant_id, cursor) values ($1, $2)
         on conflict (tenant_id) do update set cursor =
           case when exists (select from push_subscription where tenant_id = $1) then c.cursor else $2 end`,
        [tenantId, newest],
      );
      return newest;
    });
  }

  async move(tenantId: string, to: number): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query('update push_cursor set cursor = $2 where tenant_id = $1', [tenantId, to]),
    );
  }
}
