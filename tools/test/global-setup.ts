import { freshDatabase } from '@resync/platform/testing';
import { migrations, partitionedTables } from '../../apps/worker/src/migrations.js';

/**
 * Makes one fresh, migrated database for this run of a suite on the servers that the runner started, and drops it
 * afterwards. Suites write each tenant in its own; nothing is truncated.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const admin = process.env.RESYNC_TEST_DATABASE_URL;
  if (!admin) throw new Error('RESYNC_TEST_DATABASE_URL is not set: run this suite by ./resync test');
  const database = await freshDatabase(admin, migrations, partitionedTables);
  process.env.DATABASE_URL = database.ownerUrl;
  process.env.DATABASE_APP_URL = database.appUrl;
  process.env.DATABASE_SYSTEM_URL = database.systemUrl;
  process.env.REDIS_URL = process.env.RESYNC_TEST_REDIS_URL;
  process.env.TEMPORAL_ADDRESS = process.env.RESYNC_TEST_TEMPORAL_ADDRESS;
  return () => database.drop();
}
