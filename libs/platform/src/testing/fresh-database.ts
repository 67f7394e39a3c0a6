import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { type MigrationInterface } from 'typeorm';
import { migrateDatabase } from '../persistence/migrate.js';
import { type PartitionedTable } from '../persistence/partitions.js';

export interface FreshDatabase {
  ownerUrl: string;
  appUrl: string;
  systemUrl: string;
  drop(): Promise<void>;
}

/** A new, migrated database on a server that the caller may administer. Drop it when done. */
export async function freshDatabase(
  adminUrl: string,
  migrations: (new () => MigrationInterface)[],
  partitioned: readonly PartitionedTable[],
): Promise<FreshDatabase> {
  const database = `resync_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, `create database ${database}`);
  const url = (user?: string): string => {
    const address = new URL(adminUrl);
    address.pathname = `/${database}`;
    if (user) [address.username, address.password] = [user, 'test'];
    return address.toString();
  };
  const urls = { ownerUrl: url(), appUrl: url('resync_app'), systemUrl: url('resync_system') };
  await migrateDatabase(urls, migrations, partitioned);
  return { ...urls, drop: () => asAdmin(adminUrl, `drop database if exists ${database} with (force)`) };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
