import { randomUUID } from 'node:crypto';
import { openTestDatabase, type TestDatabase } from '@resync/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { JobRunStaging, STORE_RUNS } from '../src/plan/job-run-staging.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('looks a run up by job and start, also on a day whose runs the planner knows nothing of yet', async () => {
  const tenant = await database.aTenant();
  const session = await database.tenants.session(tenant);
  try {
    const plan = await session.transaction(async (manager) => {
      const staging = new JobRunStaging(session, tenant);
      await staging.prepare();
      // a day of its own: on today's, statistics may be taken while these rows are not committed, and say that it is empty
      await manager.query(
        `insert into job_run (tenant_id, connection_id, job_id, stream_id, run_id, attempt, job_key, job_name, stream_name,
           started_at, status, rerun_type, confirmed, every, detected_at)
         select $1, $2, gen_random_uuid(), $2, 'r' || i, 1, '/A#/S.J' || i, 'J' || i, 'S', now(), 'SUCC', 'none', false,
           false, now() + interval '9 days' from generate_series(1, 3000) i`,
        [tenant, randomUUID()],
      );
      // what other tests have stored may make a hash of everything cheaper; asked for is which index one look-up takes
      await manager.query('set local enable_hashjoin = off');
      await manager.query('set local enable_mergejoin = off');
      await manager.query('set local enable_seqscan = off');
      const rows = await manager.query<{ 'QUERY PLAN': string }[]>(`explain ${STORE_RUNS}`, [
        tenant,
        0,
        1_000,
        new Date(),
      ]);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    const lookUps = plan.match(/Index Cond: .*started_at.*/g) ?? [];
    expect(lookUps.length, plan).toBeGreaterThan(0);
    for (const lookUp of lookUps) expect(lookUp, plan).toContain('job_id =');
  } finally {
    await session.release();
  }
});
