import { Injectable } from '@nestjs/common';
import { NotFound, TenantTransaction } from '@resync/platform';
import type { ImportFile, ImportReport } from './import.model.js';

export interface StoredImport {
  id: string;
  connectionId: string;
  report: ImportReport | null;
}

/** Imports and, until they have run, their files. Retention ends both. */
@Injectable()
export class ImportRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Throws `NotFound`. */
  async add(
    tenantId: string,
    { id, connectionId }: Omit<StoredImport, 'report'>,
    files: readonly ImportFile[],
  ): Promise<void> {
    await this.tenants.run(tenantId, async (manager) => {
      const added = await manager.query<unknown[]>(
        `insert into definition_import (tenant_id, id, connection_id)
         select tenant_id, $2, id from scheduler_connection where tenant_id = $1 and id = $3 and deleted_at is null
         returning id`,
        [tenantId, id, connectionId],
      );
      if (added.length === 0) throw new NotFound('connection', connectionId);
      for (const [position, { name, content }] of files.entries()) {
        await manager.query(
          `insert into definition_import_file (tenant_id, import_id, position, name, content) values ($1, $2, $3, $4, $5)`,
          [tenantId, id, position, name, Buffer.from(content)],
        );
      }
    });
  }

  find(tenantId: string, id: string, { lock = false } = {}): Promise<StoredImport | null> {
    return this.tenants.run(tenantId, async (manager) => {
      const [row] = await manager.query<{ connection_id: string; report: ImportReport | null }[]>(
        `select connection_id, report from definition_import where tenant_id = $1 and id = $2 ${lock ? 'for update' : ''}`,
        [tenantId, id],
      );
      return row ? { id, connectionId: row.connection_id, report: row.report } : null;
    });
  }

  files(tenantId: string, importId: string): Promise<ImportFile[]> {
    return this.tenants.run(tenantId, (manager) =>
      manager.query<ImportFile[]>(
        `select name, content from definition_import_file where tenant_id = $1 and import_id = $2 order by position`,
        [tenantId, importId],
      ),
    );
  }

  /** Keeps the report and lets the files go. */
  async finish(tenantId: string, importId: string, report: ImportReport): Promise<void> {
    await this.tenants.run(tenantId, async (manager) => {
      await manager.query('delete from definition_import_file where tenant_id = $1 and import_id = $2', [
        tenantId,
        importId,
      ]);
      await manager.query(
        'update definition_import set report = $3, finished_at = now() where tenant_id = $1 and id = $2',
        [tenantId, importId, JSON.stringify(report)],
      );
    });
  }
}
