import { freshDatabase } from '@resync/platform/testing';
import { migrations, partitionedTables } from '../apps/worker/src/migrations.js';

/** Each benchmark prints its figures beside a plain baseline measured in the same run. */
const BENCHMARKS: Record<string, () => Promise<{ run: (parameters: readonly string[]) => Promise<void> }>> = {
  'detection-latency': () => import('./detection-latency.bench.js'),
  embedding: () => import('./embedding.bench.js'),
  'event-pipeline': () => import('./event-pipeline.bench.js'),
  import: () => import('./import.bench.js'),
  'many-tenants': () => import('./many-tenants.bench.js'),
  'poll-cycle': () => import('./poll-cycle.bench.js'),
  reads: () => import('./reads.bench.js'),
  router: () => import('./router.bench.js'),
  screen: () => import('./screen.bench.js'),
  simulator: () => import('./simulator.bench.js'),
  soak: () => import('./soak.bench.js'),
  sweep: () => import('./sweep.bench.js'),
  temporal: () => import('./temporal.bench.js'),
  'ws-fanout': () => import('./ws-fanout.bench.js'),
};

const name = process.argv[2] ?? '';
const load = BENCHMARKS[name];
if (!load) {
  process.stderr.write(`./resync bench NAME, where NAME is one of: ${Object.keys(BENCHMARKS).join(', ')}\n`);
  process.exit(2);
}
const admin = process.env.RESYNC_TEST_DATABASE_URL;
if (!admin) throw new Error('RESYNC_TEST_DATABASE_URL is not set: run it by ./resync bench');
const database = await freshDatabase(admin, migrations, partitionedTables);
try {
  process.env.DATABASE_URL = database.ownerUrl;
  process.env.DATABASE_APP_URL = database.appUrl;
  process.env.DATABASE_SYSTEM_URL = database.systemUrl;
  process.env.REDIS_URL = process.env.RESYNC_TEST_REDIS_URL;
  process.env.TEMPORAL_ADDRESS = process.env.RESYNC_TEST_TEMPORAL_ADDRESS;
  await (await load()).run(process.argv.slice(3));
} finally {
  await database.drop();
}
