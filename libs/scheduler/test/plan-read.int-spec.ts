import { randomUUID } from 'node:crypto';
import { openTestDatabase, ownerClient, type TestDatabase } from '@resync/platform/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PlanStatisticsRepository } from '../src/plan/plan-statistics.repository.js';
import { DependencyReadRepository } from '../src/plan-read/dependency-read.repository.js';
import {
  JOB_SORTS,
  jobListStatement,
  JobReadRepository,
  type JobFilter,
  type JobSort,
} from '../src/plan-read/job-read.repository.js';
import {
  aStoredDependency,
  aStoredJob,
  aStoredStream,
  aStoredWorkstation,
  givenRows,
} from '../src/plan-read/plan-read.fixtures.js';
import { type Direction, type PlanCursor } from '../src/plan-read/plan-page.sql.js';
import { StreamReadRepository } from '../src/plan-read/stream-read.repository.js';
import { WorkstationReadRepository } from '../src/plan-read/workstation-read.repository.js';

/** Other tests poll too, and each look at a large table takes its time. */
const WITHIN = { timeout: 60_000, interval: 200 };

let database: TestDatabase;
let jobs: JobReadRepository;
let streams: StreamReadRepository;
let workstations: WorkstationReadRepository;
let dependencies: DependencyReadRepository;
const given = (tenant: string, table: string, ...rows: Record<string, unknown>[]) =>
  givenRows(database.tenants, tenant, table, ...rows);

beforeAll(async () => {
  database = await openTestDatabase();
  jobs = new JobReadRepository(database.tenants);
  streams = new StreamReadRepository(database.tenants);
  workstations = new WorkstationReadRepository(database.tenants);
  dependencies = new DependencyReadRepository(database.tenants);
});
afterAll(() => database.close());

describe('jobs', () => {
  it.each<JobSort>(['key', 'started', 'deadline'])(
    'gives each job once, page by page, by %s',
    async (sort) => {
      const tenant = await database.aTenant();
      const at = (i: number) => new Date(Date.UTC(2026, 10, 21, 0, i % 7)); // many share one instant
      const rows = Array.from({ length: 53 }, (_, i) =>
        aStoredJob({ key: `/A#/S.J${i % 9}`, started_at: at(i), deadline_at: at(i * 3) }),
      );
      await given(tenant, 'plan_job', ...rows);
      const seen: string[] = [];
      const values: string[] = [];
      let after: PlanCursor | undefined;
      do {
        const page = await jobs.list(tenant, { sort, after, limit: 10 });
        seen.push(...page.map((job) => job.id));
        values.push(...page.map((job) => job.sortValue));
        const last = page.at(-1);
        after = last && { value: last.sortValue, id: last.id };
      } while (after);
      expect(seen).toHaveLength(53);
      expect(new Set(seen).size).toBe(53);
      const ordered = [...values].sort();
      expect(values).toEqual(sort === 'started' ? ordered.reverse() : ordered);
    },
  );

  it('lists the jobs of one tenant only, and what has left the plan no more', async () => {
    const [mine, theirs] = [await database.aTenant(), await database.aTenant()];
    const job = aStoredJob();
    await given(mine, 'plan_job', job, aStoredJob({ gone_at: new Date() }));
    await given(theirs, 'plan_job', aStoredJob());
    expect((await jobs.list(mine, { limit: 10 })).map(({ id }) => id)).toEqual([job.id]);
    expect(await jobs.find(theirs, job.id)).toBeNull();
  });

  const now = Date.now();
  const past = new Date(now - 60_000);
  it.each<[string, JobFilter]>([
    ['status', { status: ['ABEND', 'FAIL'] }],
    ['common status', { commonStatus: ['ERROR'] }],
    ['a pattern of the name', { name: '*.pay?oll' }],
    ['a pattern of the stream', { stream: 'NIGHT*' }],
    ['a pattern of the workstation', { workstation: '*BOX2' }],
    ['critical', { critical: true }],
    ['late, by the deadline', { late: true }],
  ])('filters by %s', async (_what, filter) => {
    const tenant = await database.aTenant();
    const wanted = aStoredJob({
      key: '/BOX2#/NIGHTLY.PAYROLL', stream_name: 'NIGHTLY', workstation: '/BOX2', status: 'ABEND',
      common_status: 'ERROR', critical: true, deadline_at: past,
    }); // prettier-ignore
    const done = aStoredJob({ status: 'SUCC', common_status: 'SUCCESSFUL', deadline_at: past });
    await given(tenant, 'plan_job', wanted, done, aStoredJob({ deadline_at: new Date(now + 3_600_000) }));
    expect((await jobs.list(tenant, { filter, limit: 10 })).map(({ id }) => id)).toEqual([wanted.id]);
  });

  it('takes wildcards of SQL in a pattern for what they are', async () => {
    const tenant = await database.aTenant();
    await given(tenant, 'plan_job', aStoredJob({ key: '/A#/S.AB' }), aStoredJob({ key: '/A#/S.A_' }));
    const listed = await jobs.list(tenant, { filter: { name: '*.A_' }, limit: 10 });
    expect(listed.map(({ key }) => key)).toEqual(['/A#/S.A_']);
  });

  it('gives the runs of a job in every plan, newest first, page by page', async () => {
    const tenant = await database.aTenant();
    const job = aStoredJob();
    const runs = Array.from({ length: 5 }, (_, i) => ({
      connection_id: job['connection_id'], job_id: randomUUID(), stream_id: randomUUID(), run_id: `r${i}`, attempt: 1,
      job_key: '/AGT1#/DAILY.LOAD', job_name: 'LOAD', stream_name: 'DAILY', status: 'SUCC', rerun_type: 'REGULAR',
      confirmed: false, every: false, detected_at: new Date(now - Math.floor(i / 2) * 1_000),
    })); // prettier-ignore
    await given(tenant, 'job_run', ...runs);
    const details = await jobs.find(tenant, job.id);
    expect(details).toBeNull();
    await given(tenant, 'plan_job', job);
    const found = (await jobs.find(tenant, job.id))!;
    const first = await jobs.runs(tenant, found, { limit: 3 });
    const rest = await jobs.runs(tenant, found, { limit: 3, after: first.at(-1) });
    expect([...first, ...rest].map(({ runId }) => runId)).toEqual(['r1', 'r0', 'r3', 'r2', 'r4']);
  });
});

describe('streams, workstations and dependencies', () => {
  it('counts the jobs of a stream by status', async () => {
    const tenant = await database.aTenant();
    const stream = aStoredStream({ late: true });
    const of = (status: string) => aStoredJob({ stream_id: stream.id, status });
    await given(tenant, 'plan_stream', stream, aStoredStream());
    await given(tenant, 'plan_job', of('SUCC'), of('SUCC'), of('ABEND'), aStoredJob());
    const [listed] = await streams.list(tenant, { filter: { late: true }, limit: 10 });
    expect(listed?.id).toBe(stream.id);
    expect(await streams.jobCounts(tenant, stream.id)).toEqual({ SUCC: 2, ABEND: 1 });
  });

  it('says what runs on a workstation and what waits there, by what for', async () => {
    const tenant = await database.aTenant();
    const connection_id = randomUUID();
    const workstation = aStoredWorkstation({ connection_id, state: 'offline' });
    await given(tenant, 'plan_workstation', workstation, aStoredWorkstation());
    const on = (common_status: string, wait_reason: string | null) =>
      aStoredJob({ connection_id, common_status, wait_reason });
    await given(
      tenant, 'plan_job', on('RUNNING', null), on('READY', 'agent'), on('READY', 'agent'), on('WAITING', 'fence'),
      on('SUCCESSFUL', null), aStoredJob({ connection_id, workstation: '/OTHER' }),
    ); // prettier-ignore
    const [down] = await workstations.list(tenant, { filter: { state: ['offline'] }, limit: 10 });
    expect(down?.id).toBe(workstation.id);
    expect(await workstations.load(tenant, down!)).toEqual({ running: 1, waiting: { agent: 2, fence: 1 } });
  });

  it('gives dependencies with the state of what is waited for, unsatisfied ones first, and what waits in turn', async () => {
    const tenant = await database.aTenant();
    const before = aStoredJob({ key: '/A#/S.BEFORE', status: 'ABEND' });
    const waiting = aStoredJob({ key: '/A#/S.WAITING' });
    await given(tenant, 'plan_job', before, waiting);
    await given(
      tenant,
      'plan_dependency',
      aStoredDependency({ successor_id: waiting.id, status: 'satisfied', kind: 'resource', target: 'TAPE' }),
      aStoredDependency({ successor_id: waiting.id, predecessor_job_id: before.id }),
    );
    const [first, second] = await dependencies.predecessors(tenant, waiting.id);
    expect(first).toMatchObject({
      predecessorJobId: before.id,
      predecessorStatus: 'ABEND',
      status: 'unsatisfied',
    });
    expect(second).toMatchObject({ kind: 'resource', target: 'TAPE', predecessorStatus: null });
    expect(await dependencies.successors(tenant, before.id, 10)).toEqual([
      { id: waiting.id, kind: 'job', key: '/A#/S.WAITING', status: 'HOLD' },
    ]);
  });
});

it('reads a page of 100,000 jobs by an index in the order asked for, without a sort', async () => {
  const tenant = await database.aTenant();
  const model = aStoredJob({ tenant_id: tenant });
  await database.tenants.run(tenant, async (manager) => {
    await manager.query(
      `insert into plan_job select job.* from generate_series(1, 100000) as i,
         jsonb_populate_record(null::plan_job, $1::jsonb || jsonb_build_object(
           'id', gen_random_uuid(), 'key', '/A#/S.J' || i,
           'scheduled_at', now() + i * interval '1 second', 'ended_at', case when i % 3 = 0 then now() end,
           'status', case when i % 4 = 0 then 'SUCC' else 'HOLD' end,
           'started_at', case when i % 3 = 0 then now() - i * interval '1 second' end,
           'deadline_at', case when i % 5 = 0 then now() + i * interval '1 second' end)) as job`,
      [JSON.stringify(model)],
    );
  });
  const owner = await ownerClient();
  await owner.query('analyze plan_job').finally(() => owner.end());
  const explain = (sort: JobSort, direction: Direction): Promise<string> =>
    database.tenants.run(tenant, async (manager) => {
      const [statement, parameters] = jobListStatement(tenant, { sort, direction, limit: 51 });
      const rows = await manager.query<{ 'QUERY PLAN': string }[]>(`explain ${statement}`, parameters);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
  const indexes: Record<JobSort, string> = {
    key: 'plan_job_list', status: 'plan_job_status', scheduled: 'plan_job_scheduled', started: 'plan_job_started',
    deadline: 'plan_job_due', duration: 'plan_job_duration',
  }; // prettier-ignore
  for (const sort of JOB_SORTS)
    for (const direction of ['asc', 'desc'] as const) {
      const plan = await explain(sort, direction);
      expect(plan).toContain(indexes[sort]);
      expect(plan).not.toMatch(/Sort/);
    }
});

it('tells the database the size of a plan as soon as it is stored', async () => {
  const fresh = await database.aTenant();
  const model = aStoredJob({ tenant_id: fresh });
  await database.tenants.run(fresh, (manager) =>
    manager.query(
      `insert into plan_job select job.* from generate_series(1, 60000) as i,
         jsonb_populate_record(null::plan_job, $1::jsonb
           || jsonb_build_object('id', gen_random_uuid(), 'key', '/A#/S.J' || i)) as job`,
      [JSON.stringify(model)],
    ),
  );
  const statistics = new PlanStatisticsRepository(database.tenants);
  const owner = await ownerClient();
  try {
    // one looks at a time: where a poll of another test does, this call leaves it to that
    await vi.waitFor(async () => {
      await statistics.refresh(fresh);
      const { rows } = await owner.query<{ known: number; stored: number }>(
        `select reltuples::float8 as known, (select count(*)::float8 from plan_job) as stored
         from pg_class where oid = 'plan_job'::regclass`,
      );
      expect(rows[0]!.known).toBeGreaterThan(0.8 * rows[0]!.stored);
    }, WITHIN);
  } finally {
    await owner.end();
  }
});
