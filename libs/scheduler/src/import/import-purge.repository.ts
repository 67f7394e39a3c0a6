import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';

/** What to end: reports of imports that ran before one instant, files of imports that were received before another and never ran. */
export interface OldImports {
  finishedBefore: Date;
  receivedBefore: Date;
}

/** Ends imports that nobody asks about any more. */
@Injectable()
export class ImportPurgeRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /**
   * Deletes up to `batch` imports with their files. The last of each connection stays: it says how fresh the definitions
   * are. Returns how many went: fewer than `batch` is the end.
   */
  deleteOld(
    tenantId: string,
    { finishedBefore, receivedBefore }: OldImports,
    batch: number,
  ): Promise<number> {
    return this.tenants.run(tenantId, async (manager) => {
      const [, count] = await manager.query<[unknown[], number]>(
        `delete from definition_import where tenant_id = $1 and id in (
           select old.id from definition_import old
            where old.tenant_id = $1
              and ((old.finished_at is null and old.created_at < $3)
                or (old.finished_at < $2 and exists (
                  select 1 from definition_import newer
                   where newer.tenant_id = $1 and newer.connection_id = old.connection_id
                     and (newer.finished_at, newer.id) > (old.finished_at, old.id))))
            limit $4)`,
        [tenantId, finishedBefore, receivedBefore, batch],
      );
      return count;
    });
  }
}
