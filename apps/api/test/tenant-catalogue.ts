import { type TestDatabase } from '@resync/platform/testing';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Tables that hold rows of tenants, by the catalogue; partitions are reached through their parents. */
const tablesOfTenants = `
  select c.oid::regclass::text as name from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`;

/** Every row of a tenant, table by table, as the whole house sees it. */
export async function rowsOfTenant(
  database: TestDatabase,
  tenantId: string,
): Promise<Record<string, string>> {
  return database.system.run(async (manager) => {
    const tables = await manager.query<{ name: string }[]>(tablesOfTenants);
    const rows: Record<string, string> = {};
    for (const { name } of tables) {
      const [found] = await manager.query<{ rows: string }[]>(
        `select coalesce(string_agg(t::text, E'\\n' order by t::text), '') as rows from ${name} t where tenant_id = $1`,
        [tenantId],
      );
      rows[name] = found?.rows ?? '';
    }
    return rows;
  });
}

/** Every id that belongs to that tenant. */
export async function idsOfTenant(database: TestDatabase, tenantId: string): Promise<Set<string>> {
  const rows = await rowsOfTenant(database, tenantId);
  return new Set(Object.values(rows).flatMap((text) => text.match(UUID) ?? []));
}

export interface TableProtection {
  name: string;
  tenant: boolean;
  /** Whether the restricted role may do anything to it. */
  reachable: boolean;
  /** Row-level security on and forced, with a policy that compares `app.tenant_id`. */
  isolated: boolean;
}

/** How each table and partition is protected. */
export const protectionOfTables = (database: TestDatabase): Promise<TableProtection[]> =>
  database.system.run((manager) =>
    manager.query<TableProtection[]>(`
      select c.oid::regclass::text as name,
        exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as tenant,
        has_table_privilege('resync_app', c.oid, 'select, insert, update, delete, truncate') as reachable,
        c.relrowsecurity and c.relforcerowsecurity and exists (
          select 1 from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
            and 'resync_app' = any(p.roles) and p.qual like '%app.tenant_id%' and p.with_check like '%app.tenant_id%'
        ) and not exists (
          select 1 from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
            and (p.roles && array['resync_app', 'public']::name[]) and p.qual not like '%app.tenant_id%'
        ) as isolated
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`),
  );
