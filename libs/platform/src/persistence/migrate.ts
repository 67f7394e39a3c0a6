import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { ResyncError } from '../errors/index.js';
import { poolOptions } from './data-source.js';
import { firstPartitions, type PartitionedTable } from './partitions.js';
import { APP_ROLE, SYSTEM_ROLE } from './row-level-security.js';

type MigrationClass = new () => MigrationInterface;

export interface MigrationUrls {
  ownerUrl: string;
  appUrl: string;
  systemUrl: string;
}

/** The two restricted roles are missing and the owner may not create them. */
export class RolesMissing extends ResyncError {
  readonly code = 'DATABASE_ROLES_MISSING';
  constructor(role: string, options?: ErrorOptions) {
    super(
      `the database role ${role} cannot sign in and the owner may not create it; ` +
        `run as an administrator: CREATE ROLE ${role} LOGIN PASSWORD '…'`,
      options,
    );
  }
}

const canSignIn = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Makes a restricted role sign in with the password of its address. Safe to repeat. */
async function ensureRole(owner: Client, url: string, expected: string): Promise<void> {
  const { username, password } = new URL(url);
  if (username !== expected) throw new RolesMissing(expected);
  if (await canSignIn(url)) return;
  const attributes = `login nosuperuser nobypassrls nocreatedb nocreaterole password ${escapeLiteral(decodeURIComponent(password))}`;
  try {
    const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [expected]);
    await owner.query(`${rowCount ? 'alter' : 'create'} role ${escapeIdentifier(expected)} ${attributes}`);
  } catch (cause) {
    throw new RolesMissing(expected, { cause });
  }
}

const MIGRATION_LOCK = 7_305_118;

/**
 * Brings a database to the newest schema: the two restricted roles, then every migration not yet run, each in its
 * own transaction, then the first partitions of what is partitioned by day. Several processes may call it at once: a lock lets one work, the others find nothing to do.
 * Returns the names of the migrations that ran.
 */
export async function migrateDatabase(
  urls: MigrationUrls,
  migrations: MigrationClass[],
  partitioned: readonly PartitionedTable[],
): Promise<string[]> {
  const owner = new Client({ connectionString: urls.ownerUrl, connectionTimeoutMillis: 10_000 });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensureRole(owner, urls.appUrl, APP_ROLE);
    await ensureRole(owner, urls.systemUrl, SYSTEM_ROLE);
    const source = new DataSource({
      ...poolOptions(urls.ownerUrl, 2, 'resync-migrate'),
      migrations,
      migrationsTransactionMode: 'each',
    });
    await source.initialize();
    try {
      const ran = (await source.runMigrations()).map((migration) => migration.name);
      for (const { table } of partitioned) await source.query(...firstPartitions(table));
      return ran;
    } finally {
      await source.destroy();
    }
  } finally {
    await owner.end();
  }
}
