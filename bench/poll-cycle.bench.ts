import { type openTestDatabase, ownerClient } from '@resync/platform/testing';
import { type Client } from 'pg';
import { aPlanJob, aPlanStream, aPlanWorkstation } from '../libs/scheduler/src/model/plan.fixtures.js';
import { openPollDatabase, Watched } from '../libs/monitoring/src/polling/poll-harness.fixtures.js';
import { statementClock } from './statement-clock.js';
import { figure, print, type Table } from './table.js';

/**
 * `./resync bench poll-cycle`: what one poll costs the database, at 1,000, 10,000 and 100,000 jobs of which none, 1 %
 * or all changed. The scheduler is a script in this process: the cycle is everything else, recognising and hashing every
 * row included, and the database its statements. Beside it, in the same run, the plain way: six columns of the same rows
 * stored by a guarded upsert of each row (`ON CONFLICT … WHERE … IS DISTINCT FROM`), without events, history or detection.
 * Goal (design §12): 100,000 jobs with 1 % changed in at most 1.0 s; no row written when nothing changed.
 */
const STREAM_JOBS = 20;
const RUNS = 3;

const jobsOf = (count: number, changed: number, round: number) =>
  Array.from({ length: count }, (_, i) => {
    const stream = `S${Math.floor(i / STREAM_JOBS)}`;
    const status = i < changed ? (round % 2 === 0 ? 'EXEC' : 'SUCC') : 'HOLD';
    return aPlanJob({ name: `JOB_${i}`, streamName: stream, status, unresolvedDependencies: 0 });
  });

/** WAL written since the call, by everybody: nobody else is to use the server meanwhile. */
async function walSince(owner: Client): Promise<() => Promise<number>> {
  const { rows } = await owner.query<{ lsn: string }>('select pg_current_wal_insert_lsn()::text as lsn');
  return async () => {
    const { rows: after } = await owner.query<{ bytes: number }>(
      'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), $1)::bigint as bytes',
      [rows[0]?.lsn],
    );
    return after[0]?.bytes ?? 0;
  };
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** The plain way, on the same rows: one guarded upsert a row, in one transaction. */
async function rowByRow(
  database: Awaited<ReturnType<typeof openTestDatabase>>,
  before: ReturnType<typeof jobsOf>,
  after: ReturnType<typeof jobsOf>,
): Promise<number> {
  const tenantId = await database.aTenant();
  const store = (rows: typeof before) =>
    database.tenants.run(tenantId, async (manager) => {
      for (const job of rows)
        await manager.query(
          `insert into bench_job (tenant_id, key, status, raw_status, priority, started_at) values ($1, $2, $3, $4, $5, $6)
           on conflict (tenant_id, key) do update set status = excluded.status, raw_status = excluded.raw_status,
             priority = excluded.priority, started_at = excluded.started_at
           where (bench_job.status, bench_job.raw_status, bench_job.priority, bench_job.started_at)
             is distinct from (excluded.status, excluded.raw_status, excluded.priority, excluded.started_at)`,
          [tenantId, job.planJobId, job.status, job.rawStatus, job.priority, job.startAt],
        );
    });
  await store(before);
  const begun = performance.now();
  await store(after);
  return performance.now() - begun;
}

export async function run(): Promise<void> {
  const database = await openPollDatabase();
  const owner = await ownerClient();
  await owner.query(`create table bench_job (tenant_id uuid, key text, status text, raw_status text, priority int,
    started_at timestamptz, primary key (tenant_id, key)); grant all on bench_job to resync_app`);
  const table: Table = [
    [
      'jobs',
      'changed',
      'cycle s',
      'of it database s',
      'rows written',
      'WAL MB',
      'events',
      'row by row s',
      'ratio',
    ],
  ];
  for (const count of [1_000, 10_000, 100_000]) {
    for (const share of [0, 0.01, 1]) {
      const watched = await Watched.start(database);
      const changed = Math.round(count * share);
      watched.scheduler.pageSize = 10_000;
      watched.scheduler.workstations = [aPlanWorkstation()];
      watched.scheduler.streams = Array.from({ length: Math.ceil(count / STREAM_JOBS) }, (_, i) =>
        aPlanStream({ name: `S${i}` }),
      );
      watched.scheduler.jobs = jobsOf(count, changed, 0);
      await watched.outcome();
      await owner.query('analyze plan_job');
      const plain = await rowByRow(database, jobsOf(count, changed, 0), jobsOf(count, changed, 1));
      const seconds: number[] = [];
      const statements: number[] = [];
      let walBytes = 0;
      let rowsWritten = 0;
      for (let round = 1; round <= RUNS; round++) {
        watched.scheduler.jobs = jobsOf(count, changed, round);
        await watched.news();
        const wal = await walSince(owner);
        const since = new Date();
        statementClock.reset();
        const begun = performance.now();
        await watched.outcome({ full: true });
        seconds.push((performance.now() - begun) / 1000);
        statements.push(statementClock.ms / 1000);
        walBytes = await wal();
        const [written] = await watched.rows<{ count: number }>(
          'select count(*) as count from plan_job where changed_at >= $1',
          [since],
        );
        rowsWritten = written?.count ?? NaN;
      }
      const told = (await watched.news()).length;
      const s = median(seconds);
      table.push([
        figure(count),
        figure(changed),
        s.toFixed(2),
        median(statements).toFixed(2),
        figure(rowsWritten),
        (walBytes / 1e6).toFixed(1),
        figure(told),
        (plain / 1000).toFixed(2),
        (plain / 1000 / s).toFixed(1),
      ]);
    }
  }
  print('poll-cycle: one full sweep, the time of the scheduler left out (median of 3)', table);
  await owner.query('drop table bench_job');
  await owner.end();
  await database.close();
}
