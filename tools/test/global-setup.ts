import { randomBytes } from 'node:crypto';
import { migrateDatabase } from '@resync/platform';
import { Client } from 'pg';
import { migrations, partitionedTables } from '../../apps/worker/src/migrations.js';

/**
 * Makes one fresh, migrated database for this run of a suite on the servers that the runner started, and drops it
 * afterwards. Suites write each tenant in its own; nothing is truncated.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const admin = process.env.RESYNC_TEST_DATABASE_URL;
  if (!admin) throw new Error('RESYNC_TEST_DATABASE_URL is not set: run this suite by ./resync test');
  const database = `resync_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(admin, `create database ${database}`);
  const url = (user?: string): string => {
    const address = new URL(admin);
    address.pathname = `/${database}`;
    if (user) [address.username, address.password] = [user, 'test'];
    return address.toString();
  };
  process.env.DATABASE_URL = url();
  process.env.DATABASE_APP_URL = url('resync_app');
  process.env.DATABASE_SYSTEM_URL = url('resync_system');
  process.env.REDIS_URL = process.env.RESYNC_TEST_REDIS_URL;
  process.env.TEMPORAL_ADDRESS = process.env.RESYNC_TEST_TEMPORAL_ADDRESS;
  await migrateDatabase(
    { ownerUrl: url(), appUrl: url('resync_app'), systemUrl: url('resync_system') },
    migrations,
    partitionedTables,
  );
  return () => asAdmin(admin, `drop database if exists ${database} with (force)`);
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
