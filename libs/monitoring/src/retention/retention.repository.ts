import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';

/** Deletes what a tenant keeps no longer, a batch a transaction: nobody waits long for its locks. */
@Injectable()
export class RetentionRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Rows of one partitioned table detected before an instant. Returns how many went; fewer than `batch` is the end. */
  deleteBefore(tenantId: string, table: string, before: Date, batch: number): Promise<number> {
    return this.tenants.run(tenantId, async (manager) => {
      const [, count] = await manager.query<[unknown[], number]>(
        // a row's place is its own only together with its partition
        `delete from ${table} where tenant_id = $1 and (tableoid, ctid) in (
           select tableoid, ctid from ${table} where tenant_id = $1 and detected_at < $2 limit $3)`,
        [tenantId, before, batch],
      );
      return count;
    });
  }
}
