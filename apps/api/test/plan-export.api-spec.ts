import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  aStoredJob,
  aStoredStream,
  aStoredWorkstation,
  givenRows,
} from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { type ApiHarness, type Caller, startApi } from './api-harness.js';

let api: ApiHarness;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function aFreshTenant() {
  const tenant = await api.aTenant();
  const viewer: Caller = await api.as('viewer', tenant);
  const given = (table: string, ...rows: Record<string, unknown>[]) =>
    givenRows(api.database.tenants, tenant, table, ...rows);
  const keys = async (path: string): Promise<string[]> =>
    (await viewer('GET', path)).body.items.map(({ key }: { key: string }) => key);
  return { viewer, given, keys };
}

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 1, minute));
const linesOf = (body: string) => body.replace('\uFEFF', '').trimEnd().split('\r\n');

it('sorts jobs by what operators sort by, either way', async () => {
  const { given, keys } = await aFreshTenant();
  await given(
    'plan_job',
    aStoredJob({ key: '/A#/S.A', status: 'SUCC', started_at: at(1), ended_at: at(9), scheduled_at: at(3) }),
    aStoredJob({ key: '/A#/S.B', status: 'EXEC', started_at: at(2), scheduled_at: at(2) }),
    aStoredJob({ key: '/A#/S.C', status: 'ABEND', started_at: at(3), ended_at: at(4), scheduled_at: at(1) }),
  );
  const sorted = async (query: string) => (await keys(`/api/v1/jobs?${query}`)).map((key) => key.slice(-1));
  expect(await sorted('sort=key&direction=desc')).toEqual(['C', 'B', 'A']);
  expect(await sorted('sort=status')).toEqual(['C', 'B', 'A']);
  expect(await sorted('sort=scheduled')).toEqual(['C', 'B', 'A']);
  expect(await sorted('sort=started&direction=asc')).toEqual(['A', 'B', 'C']);
  expect(await sorted('sort=duration')).toEqual(['A', 'C']);
  expect(await sorted('sort=duration&direction=asc')).toEqual(['C', 'A']);
});

it('goes from page to page by duration, each job once', async () => {
  const { given, viewer } = await aFreshTenant();
  const jobs = Array.from({ length: 7 }, (_, i) =>
    aStoredJob({ key: `/A#/S.J${i}`, started_at: at(0), ended_at: at(1 + (i % 3)) }),
  );
  await given('plan_job', ...jobs);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await viewer('GET', `/api/v1/jobs?sort=duration&limit=3${cursor && `&cursor=${cursor}`}`);
    seen.push(...page.body.items.map(({ id }: { id: string }) => id));
    cursor = page.body.nextCursor as string | null;
  }
  expect(seen.sort()).toEqual(jobs.map(({ id }) => id).sort());
});

it('finds jobs and streams by when they were scheduled and when they started', async () => {
  const { given, keys } = await aFreshTenant();
  for (const [table, row] of [['plan_job', aStoredJob], ['plan_stream', aStoredStream]] as const)
    await given(
      table,
      row({ key: '/A#/EARLY', scheduled_at: at(10), started_at: at(11) }),
      row({ key: '/A#/LATER', scheduled_at: at(20), started_at: at(21) }),
    ); // prettier-ignore
  const [early, later] = [['/A#/EARLY'], ['/A#/LATER']];
  for (const list of ['jobs', 'streams']) {
    expect(await keys(`/api/v1/${list}?scheduledTo=2026-11-21T01:20:00Z`)).toEqual(early);
    expect(await keys(`/api/v1/${list}?scheduledFrom=2026-11-21T01:20:00Z`)).toEqual(later);
    expect(await keys(`/api/v1/${list}?startedFrom=2026-11-21T01:11:00Z&startedTo=2026-11-21T01:12:00Z`)).toEqual(early);
  } // prettier-ignore
});

it('sorts streams by state, time and deadline', async () => {
  const { given, keys } = await aFreshTenant();
  await given(
    'plan_stream',
    aStoredStream({ key: '/A#/A', status: 'SUCC', scheduled_at: at(3), deadline_at: at(9) }),
    aStoredStream({ key: '/A#/B', status: 'ABEND', scheduled_at: at(4), deadline_at: at(8) }),
  );
  expect(await keys('/api/v1/streams?sort=status')).toEqual(['/A#/B', '/A#/A']);
  expect(await keys('/api/v1/streams?sort=scheduled')).toEqual(['/A#/A', '/A#/B']);
  expect(await keys('/api/v1/streams?sort=deadline&direction=desc')).toEqual(['/A#/A', '/A#/B']);
});

it('exports all that a filter finds, in the order of the list, also more than one batch', async () => {
  const { given, viewer } = await aFreshTenant();
  const key = (i: number) => `/A#/S.J${String(i).padStart(4, '0')}`;
  await given('plan_job', ...Array.from({ length: 2_001 }, (_, i) => aStoredJob({ key: key(i) })));
  await given('plan_job', aStoredJob({ key: '/B#/S.OTHER' }));
  const { status, headers, body } = await viewer('GET', '/api/v1/jobs/export?name=/A*&direction=desc');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(headers.get('content-disposition')).toContain('jobs.csv');
  const [head, ...lines] = linesOf(body);
  const column = head!.split(',').indexOf('key');
  expect(lines.map((line) => line.split(',')[column])).toEqual(
    Array.from({ length: 2_001 }, (_, i) => key(2_000 - i)),
  );
});

it('exports for spreadsheets: marked as UTF-8, separated as they expect, and without formulas', async () => {
  const { given, viewer } = await aFreshTenant();
  await given(
    'plan_stream',
    aStoredStream({ key: '=cmd|calc', name: 'FECHAMENTO_MÊS;1', original_name: '@X' }),
  );
  const answer = await fetch(`${api.address}/api/v1/streams/export?separator=semicolon`, {
    headers: { authorization: `Bearer ${await api.aKey('viewer', await api.aTenant())}` },
  });
  expect([...new Uint8Array(await answer.arrayBuffer())].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  const { body } = await viewer('GET', '/api/v1/streams/export?separator=semicolon');
  expect(linesOf(body)[1]).toContain(`;'=cmd|calc;`);
  expect(linesOf(body)[1]).toContain(`;"FECHAMENTO_MÊS;1";'@X;`);
});

it('exports workstations as they are sorted and filtered, their states in one cell', async () => {
  const { given, viewer, keys } = await aFreshTenant();
  await given(
    'plan_workstation',
    aStoredWorkstation({ key: '/A', state: 'online', active_states: ['I', 'J', 'M'] }),
    aStoredWorkstation({ key: '/B', state: 'offline' }),
    aStoredWorkstation({ key: '/C', state: 'online', type: 'POOL' }),
  );
  expect(await keys('/api/v1/workstations?sort=state&direction=desc')).toEqual(['/C', '/A', '/B']);
  const { headers, body } = await viewer('GET', '/api/v1/workstations/export?sort=state&type=AGENT');
  expect(headers.get('content-disposition')).toContain('workstations.csv');
  const [head, ...lines] = linesOf(body);
  const column = (name: string) => lines.map((line) => line.split(',')[head!.split(',').indexOf(name)]);
  expect([column('key'), column('activeStates')[1]]).toEqual([['/B', '/A'], 'I J M']);
});

it('exports the whole audit log, to an admin alone', async () => {
  const tenant = await api.aTenant();
  const admin = await api.as('admin', tenant);
  await api.database.tenants.run(tenant, (manager) =>
    manager.query(
      `insert into audit_log (tenant_id, id, actor_kind, actor_id, actor_name, action, object_kind, object_id, details)
       select $1, gen_random_uuid(), 'user', 'ana', '=ana', 'user.changed', 'user', n::text, '{"role": "admin"}'
       from generate_series(1, 2001) n`,
      [tenant],
    ),
  );
  const path = '/api/v1/audit/export?actorId=ana&separator=semicolon';
  const [head, ...lines] = linesOf((await admin('GET', path)).body);
  expect(head).toBe('id;at;actorKind;actorId;actorName;action;objectKind;objectId;details;traceId');
  expect(new Set(lines.map((line) => line.split(';')[7])).size).toBe(2_001);
  expect(lines[0]).toMatch(/;user;ana;'=ana;user\.changed;user;\d+;"{""role"":""admin""}";$/);
  const operator = await api.as('operator', tenant);
  expect((await operator('GET', path)).status).toBe(403);
});

it('exports nothing of another tenant, and says in words what is no filter', async () => {
  const { given } = await aFreshTenant();
  await given('plan_job', aStoredJob());
  const { viewer } = await aFreshTenant();
  expect(linesOf((await viewer('GET', '/api/v1/jobs/export')).body)).toHaveLength(1);
  expect((await viewer('GET', `/api/v1/jobs/export?cursor=${randomUUID()}`)).status).toBe(400);
});
