import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';

/** Ends what left its plan long ago. */
@Injectable()
export class PlanPurgeRepository {
  static readonly TABLES = ['plan_job', 'plan_stream', 'plan_workstation', 'plan_resource'] as const;

  constructor(private readonly tenants: TenantTransaction) {}

  /**
   * Deletes up to `batch` objects of one table that were gone before an instant, with their dependencies and aliases,
   * in one transaction. Returns how many went: fewer than `batch` is the end.
   */
  deleteGone(
    tenantId: string,
    table: (typeof PlanPurgeRepository.TABLES)[number],
    before: Date,
    batch: number,
  ): Promise<number> {
    return this.tenants.run(tenantId, async (manager) => {
      const [gone] = await manager.query<[{ id: string }[], number]>(
        `delete from ${table} where tenant_id = $1 and id in (
           select id from ${table} where tenant_id = $1 and gone_at < $2 limit $3) returning id`,
        [tenantId, before, batch],
      );
      const of = [tenantId, gone.map(({ id }) => id)];
      await manager.query(
        'delete from plan_dependency where tenant_id = $1 and successor_id = any($2::uuid[])',
        of,
      );
      await manager.query('delete from plan_alias where tenant_id = $1 and object_id = any($2::uuid[])', of);
      return gone.length;
    });
  }
}
