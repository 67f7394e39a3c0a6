import { type QueryRunner } from 'typeorm';

export const APP_ROLE = 'resync_app';
export const SYSTEM_ROLE = 'resync_system';

/** Rows of a table are seen and written only by the tenant that the transaction has named; by `resync_system`, all. */
export async function protectTenantTable(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy tenant_isolation on ${table} to ${APP_ROLE}
      using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
      with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
    create policy system_access on ${table} to ${SYSTEM_ROLE} using (true) with check (true);
    grant select, insert, update, delete on ${table} to ${APP_ROLE}, ${SYSTEM_ROLE};
  `);
}

/** A table that belongs to no tenant: the restricted role cannot touch it at all. */
export async function protectGlobalTable(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`grant select, insert, update, delete on ${table} to ${SYSTEM_ROLE};`);
}
