import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aStoredDependency,
  aStoredJob,
  aStoredStream,
  aStoredWorkstation,
  givenRows,
} from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { instantText, intervalText } from '../src/routes/cursor-values.js';
import { type Answer, type ApiHarness, type Caller, startApi } from './api-harness.js';

let api: ApiHarness;
let tenant: string;
let viewer: Caller;
const given = (table: string, ...rows: Record<string, unknown>[]) =>
  givenRows(api.database.tenants, tenant, table, ...rows);

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** Each test its own tenant. */
async function aFreshTenant(): Promise<void> {
  tenant = await api.aTenant();
  viewer = await api.as('viewer', tenant);
}

const SORTS = {
  jobs: ['key', 'status', 'scheduled', 'started', 'deadline', 'duration'],
  streams: ['key', 'status', 'scheduled', 'started', 'deadline'],
  workstations: ['key', 'state'],
};

describe('a cursor', () => {
  const at = new Date('2026-11-21T01:00:00.123Z');
  const times = { scheduled_at: at, started_at: at, deadline_at: at };
  const ended_at = new Date('2026-11-23T04:05:06.5Z');
  const first = (list: string, sort: string, cursor?: string) =>
    viewer('GET', `/api/v1/${list}?limit=1&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`);

  beforeAll(async () => {
    await aFreshTenant();
    await given('plan_job', aStoredJob({ ...times, ended_at }), aStoredJob({ ...times, ended_at }));
    await given('plan_stream', aStoredStream(times), aStoredStream(times));
    await given('plan_workstation', aStoredWorkstation(), aStoredWorkstation());
  });

  it.each(Object.entries(SORTS))(
    'of %s goes on with the sort that it was made by, and is a 400 with any other',
    async (list, sorts) => {
      for (const sort of sorts) {
        const { body } = await first(list, sort);
        expect([sort, body.nextCursor]).toEqual([sort, expect.any(String)]);
        for (const other of sorts) {
          const { status, body: answer } = await first(list, other, body.nextCursor);
          if (other === sort) expect([sort, status, answer.items.length]).toEqual([sort, 200, 1]);
          else
            expect([sort, other, status, answer.errors]).toEqual([
              sort,
              other,
              400,
              [{ field: '/cursor', message: `is a cursor of another list: it was sorted by ${sort}` }],
            ]);
        }
      }
    },
  );

  it.each([
    ['jobs?sort=started', { sort: 'started', value: '2026-02-30 00:00:00+00', id: randomUUID() }],
    ['jobs?sort=duration', { sort: 'duration', value: 'abc', id: randomUUID() }],
    ['jobs?sort=key', { sort: 'key', value: 'a\0b', id: randomUUID() }],
    ['monitoring/problems?limit=1', [1, 'yesterday, perhaps', 'x']],
    ['monitoring/snapshots?limit=1', ['2026-11-21 25:00:00+00', randomUUID()]],
    [`connections/${randomUUID()}/cycles?limit=1`, ['', randomUUID()]],
    ['definitions/streams?limit=1', ['\ud800', randomUUID()]],
  ])('that holds what the database would refuse is a 400 of %s', async (path, holding) => {
    const cursor = Buffer.from(JSON.stringify(holding)).toString('base64url');
    const { status, body } = await viewer('GET', `/api/v1/${path}&cursor=${cursor}`);
    expect([status, body.errors]).toEqual([
      400,
      [{ field: '/cursor', message: 'is not a cursor of this list' }],
    ]);
  });

  it('takes every instant and span as the database writes it, and nothing that it cannot read', async () => {
    const texts = (expression: string, values: number[]) =>
      api.database.system.run((manager) =>
        manager.query<{ text: string }[]>(
          `select (${expression})::text as text from unnest($1::float8[]) as n`,
          [values],
        ),
      );
    const spans = fc.double({ min: -6e9, max: 6e9, noNaN: true });
    const seconds = fc.array(fc.oneof(spans, fc.integer({ min: -86_400, max: 86_400 })), { minLength: 50 });
    const forged = fc.array(fc.oneof(fc.string(), forgedInstant, forgedInterval), { minLength: 50 });
    await fc.assert(
      fc.asyncProperty(seconds, forged, async (values, tried) => {
        const instants = await texts(`'epoch'::timestamptz + n * interval '1 second'`, values);
        const lengths = await texts(`to_timestamp(n) - 'epoch'::timestamptz`, values);
        for (const { text } of instants)
          expect([text, instantText.safeParse(text).success]).toEqual([text, true]);
        for (const { text } of lengths)
          expect([text, intervalText.safeParse(text).success]).toEqual([text, true]);
        for (const [schema, type] of [
          [instantText, 'timestamptz'],
          [intervalText, 'interval'],
        ] as const) {
          const taken = tried.filter((text) => schema.safeParse(text).success);
          const cast = api.database.system.run((m) => m.query(`select unnest($1::text[])::${type}`, [taken]));
          await expect(cast).resolves.toHaveLength(taken.length);
        }
      }),
      { numRuns: 20 },
    );
  });
});

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const forgedInstant = fc
  .tuple(digits(4), digits(2), digits(2), fc.integer({ min: 0, max: 25 }), digits(2), digits(2))
  .map(([year, month, day, hour, minute, zone]) => {
    const clock = `${String(hour).padStart(2, '0')}:${minute}:${minute}`;
    return `${year}-${month}-${day} ${clock}+${zone}`;
  });
const forgedInterval = fc
  .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), digits(2), digits(2), digits(6))
  .map(([days, hour, minute, fraction]) => `${days} days ${hour}:${minute}:${minute}.${fraction}`);

describe('jobs', () => {
  it('lists page by page until nothing is left, each job once', async () => {
    await aFreshTenant();
    const names = Array.from({ length: 7 }, (_, i) => `/A#/S.J${i}`);
    await given('plan_job', ...names.map((key) => aStoredJob({ key })));
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Answer = await viewer('GET', `/api/v1/jobs?limit=3${cursor && `&cursor=${cursor}`}`);
      expect(page.status).toBe(200);
      seen.push(...page.body.items.map(({ key }: { key: string }) => key));
      cursor = page.body.nextCursor;
    }
    expect(seen).toEqual(names);
  });

  it('filters by several statuses, patterns and flags, and sorts by the newest start', async () => {
    await aFreshTenant();
    const started = (minute: number) => new Date(Date.UTC(2026, 10, 21, 1, minute));
    await given(
      'plan_job',
      aStoredJob({ key: '/A#/N.ONE', status: 'ABEND', common_status: 'ERROR', started_at: started(1) }),
      aStoredJob({ key: '/A#/N.TWO', status: 'FAIL', common_status: 'ERROR', started_at: started(2) }),
      aStoredJob({ key: '/A#/N.THREE', status: 'EXEC', common_status: 'RUNNING', started_at: started(3) }),
      aStoredJob({ key: '/A#/N.FOUR', critical: true }),
    );
    const keys = async (query: string) =>
      (await viewer('GET', `/api/v1/jobs?${query}`)).body.items.map(({ key }: { key: string }) => key);
    expect(await keys('status=ABEND&status=FAIL&sort=started')).toEqual(['/A#/N.TWO', '/A#/N.ONE']);
    expect(await keys('commonStatus=RUNNING')).toEqual(['/A#/N.THREE']);
    expect(await keys('name=*.f*')).toEqual(['/A#/N.FOUR']);
    expect(await keys('critical=true')).toEqual(['/A#/N.FOUR']);
  });

  it('refuses what is no status, no cursor and no parameter of the list', async () => {
    await aFreshTenant();
    for (const query of ['status=BROKEN', 'cursor=abc', 'colour=red', 'limit=501', 'late=perhaps']) {
      const answer = await viewer('GET', `/api/v1/jobs?${query}`);
      expect([query, answer.status, answer.body.code]).toEqual([query, 400, 'INVALID_INPUT']);
    }
  });

  it('goes on behind a row whatever its key is', async () => {
    await aFreshTenant();
    const keys = ['1', '2'].map((end) => `/A#/"\\é${'ÁÉ'.repeat(600)}.J${end}`);
    await given('plan_job', ...keys.map((key) => aStoredJob({ key })));
    const { body } = await viewer('GET', '/api/v1/jobs?limit=1');
    const next = await viewer('GET', `/api/v1/jobs?limit=1&cursor=${body.nextCursor}`);
    expect(next.body.items).toMatchObject([{ key: keys[1] }]);
  });

  it('tells what a job waits for and what waits for it', async () => {
    await aFreshTenant();
    const before = aStoredJob({ key: '/A#/S.BEFORE', status: 'ABEND', common_status: 'ERROR' });
    const job = aStoredJob({ key: '/A#/S.JOB', wait_reason: 'predecessor' });
    const after = aStoredJob({ key: '/A#/S.AFTER' });
    await given('plan_job', before, job, after);
    await given(
      'plan_dependency',
      aStoredDependency({ successor_id: job.id, predecessor_job_id: before.id }),
      aStoredDependency({ successor_id: after.id, predecessor_job_id: job.id }),
    );
    const { status, body } = await viewer('GET', `/api/v1/jobs/${job.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ key: '/A#/S.JOB', waitReason: 'predecessor', source: null });
    expect(body.dependencies).toMatchObject([{ predecessorJobId: before.id, predecessorStatus: 'ABEND' }]);
    expect(body.successors).toMatchObject([{ id: after.id, kind: 'job' }]);
  });

  it('counts a dependency as met once the job has gone on, whatever was read while it waited', async () => {
    await aFreshTenant();
    const job = aStoredJob({ key: '/A#/S.JOB', status: 'EXEC', common_status: 'RUNNING' });
    await given('plan_job', job);
    await given(
      'plan_dependency',
      aStoredDependency({ successor_id: job.id, predecessor_job_id: randomUUID() }),
    );
    const { body } = await viewer('GET', `/api/v1/jobs/${job.id}`);
    expect(body.dependencies).toMatchObject([{ status: 'satisfied' }]);
  });

  it('gives the runs and the changes of a job, newest first', async () => {
    await aFreshTenant();
    const job = aStoredJob();
    await given('plan_job', job);
    const at = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    await given('job_run', ...[3, 2, 1].map((n) => ({
      connection_id: job['connection_id'], job_id: job.id, stream_id: job['stream_id'], run_id: `r${n}`, attempt: n,
      job_key: job['key'], job_name: 'LOAD', stream_name: 'DAILY', status: 'ABEND', rerun_type: 'RERUN', return_code: 4,
      confirmed: false, every: false, detected_at: at(n), elapsed_ms: 1_000,
    }))); // prettier-ignore
    await given('job_status_change', ...[2, 1].map((n) => ({
      connection_id: job['connection_id'], job_id: job.id, from_status: 'READY', to_status: n === 1 ? 'EXEC' : 'READY',
      raw_status: 'EXEC', occurred_at: at(n), detected_at: at(n),
    }))); // prettier-ignore
    const runs = await viewer('GET', `/api/v1/jobs/${job.id}/runs?limit=2`);
    expect(runs.body.items.map(({ runId }: { runId: string }) => runId)).toEqual(['r1', 'r2']);
    const rest = await viewer('GET', `/api/v1/jobs/${job.id}/runs?limit=2&cursor=${runs.body.nextCursor}`);
    expect(rest.body.items.map(({ runId }: { runId: string }) => runId)).toEqual(['r3']);
    const history = await viewer('GET', `/api/v1/jobs/${job.id}/history?limit=1`);
    expect(history.body.items).toMatchObject([{ toStatus: 'EXEC' }]);
    const older = await viewer('GET', `/api/v1/jobs/${job.id}/history?cursor=${history.body.nextCursor}`);
    expect(older.body.items).toMatchObject([{ toStatus: 'READY' }]);
  });

  it('gives the log of a run as it is kept, to operators, and of no run that is not its own', async () => {
    await aFreshTenant();
    const job = aStoredJob({ run_id: 'r9', ended_at: new Date() });
    await given('plan_job', job);
    const log = {
      connection_id: job['connection_id'],
      truncated: false,
      final: true,
      detected_at: new Date(),
    };
    await given(
      'run_log',
      { ...log, run_id: 'r9', text: 'ORA-01653' },
      { ...log, run_id: 'r8', text: 'foreign' },
    );
    const path = `/api/v1/jobs/${job.id}/log`;
    expect((await viewer('GET', path)).status).toBe(403);
    const operator = await api.as('operator', tenant);
    const { status, body } = await operator('GET', path);
    expect([status, body.text, body.final]).toEqual([200, 'ORA-01653', true]);
    expect((await operator('GET', `${path}?run=r8`)).status).toBe(404);
  });

  it('knows no job of another tenant', async () => {
    await aFreshTenant();
    const job = aStoredJob();
    await given('plan_job', job);
    await aFreshTenant();
    for (const path of ['', '/runs', '/history'])
      expect((await viewer('GET', `/api/v1/jobs/${job.id}${path}`)).status).toBe(404);
    expect((await viewer('GET', '/api/v1/jobs')).body.items).toEqual([]);
  });
});

it('shows streams with their jobs counted', async () => {
  await aFreshTenant();
  const stream = aStoredStream({ status: 'STUCK', common_status: 'BLOCKED' });
  await given('plan_stream', stream, aStoredStream({ key: '/A#/OTHER' }));
  await given('plan_job', aStoredJob({ stream_id: stream.id, status: 'ABEND' }));
  const list = await viewer('GET', '/api/v1/streams?status=STUCK');
  expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([stream.id]);
  const details = await viewer('GET', `/api/v1/streams/${stream.id}`);
  expect(details.body).toMatchObject({ jobsByStatus: { ABEND: 1 }, dependencies: [], successors: [] });
  expect((await viewer('GET', `/api/v1/streams/${randomUUID()}`)).status).toBe(404);
});

it('lists workstations with the worst first, page by page', async () => {
  await aFreshTenant();
  const states = { C1: 'online', D1: 'offline', A1: 'quiet', B1: 'unlinked', E1: 'offline' };
  for (const [name, state] of Object.entries(states))
    await given('plan_workstation', aStoredWorkstation({ name, key: `/${name}`, state }));
  const path = '/api/v1/workstations?sort=state&limit=2';
  const names: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Answer = await viewer('GET', path + (cursor && `&cursor=${cursor}`));
    names.push(...page.body.items.map(({ name }: { name: string }) => name));
    cursor = page.body.nextCursor;
  }
  expect(names).toEqual(['D1', 'E1', 'B1', 'A1', 'C1']);
});

it('shows workstations with what runs and waits there', async () => {
  await aFreshTenant();
  const connection_id = randomUUID();
  const workstation = aStoredWorkstation({ connection_id, state: 'offline' });
  await given('plan_workstation', workstation, aStoredWorkstation({ key: '/B', name: 'B' }));
  await given('plan_job', aStoredJob({ connection_id, wait_reason: 'agent', common_status: 'READY' }));
  const list = await viewer('GET', '/api/v1/workstations?state=offline&name=*agt*');
  expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([workstation.id]);
  const details = await viewer('GET', `/api/v1/workstations/${workstation.id}`);
  expect(details.body).toMatchObject({ state: 'offline', running: 0, waiting: { agent: 1 } });
  const history = await viewer('GET', `/api/v1/workstations/${workstation.id}/history`);
  expect(history.body.items).toEqual([]);
});
