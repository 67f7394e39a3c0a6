import { randomUUID } from 'node:crypto';
import { openTestTemporal, type TestTemporal } from '@resync/platform/testing';
import { monitorId } from '@resync/monitoring/workflows';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aStoredDependency,
  aStoredJob,
  aStoredWorkstation,
  givenRows,
} from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { type Answer, type ApiHarness, type Caller, startApi } from './api-harness.js';

let temporal: TestTemporal;
let api: ApiHarness;
let tenant: string;
let viewer: Caller;
let operator: Caller;
let admin: Caller;

beforeAll(async () => {
  temporal = await openTestTemporal();
  api = await startApi({ TEMPORAL_NAMESPACE: temporal.config.namespace });
});
afterAll(async () => {
  await api.close();
  await temporal.close();
});
beforeEach(async () => {
  tenant = await api.aTenant();
  [viewer, operator, admin] = await Promise.all([
    api.as('viewer', tenant),
    api.as('operator', tenant),
    api.as('admin', tenant),
  ]);
});

const given = (table: string, ...rows: Record<string, unknown>[]) =>
  givenRows(api.database.tenants, tenant, table, ...rows);
const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000);

async function aConnection(changes: Record<string, unknown> = {}): Promise<string> {
  const body = {
    name: `MASTER ${randomUUID()}`,
    addresses: ['https://master.example.org:31116'],
    authentication: { kind: 'basic', user: 'resync', password: 'secret' },
    ...changes,
  };
  return (await admin('POST', '/api/v1/connections', { body })).body.id;
}

const polled = (connection_id: string, changes: Record<string, unknown> = {}) =>
  given('poll_state', {
    connection_id,
    epoch: 1,
    full_sweep_wanted: false,
    consecutive_failures: 0,
    workstations_down: {},
    run_number: 17,
    last_started_at: ago(2),
    last_finished_at: ago(1),
    last_success_at: ago(1),
    ...changes,
  });

const aCondition = (connection_id: string, changes: Record<string, unknown> = {}) => {
  const fingerprint = randomUUID();
  return {
    fingerprint, condition_key: fingerprint, type: 'job.abend', category: 'jobs', severity: 'error', connection_id,
    object_kind: 'job', object_id: randomUUID(), object_key: '/A#/S.J', opened_at: ago(60), detected_at: ago(50),
    initial: false, data: { returnCode: 12 }, ...changes,
  }; // prettier-ignore
};

describe('status', () => {
  it('says that there is nothing to watch where there is nothing', async () => {
    const { status, body } = await viewer('GET', '/api/v1/monitoring/status');
    expect([status, body.overall.state, body.connections]).toEqual([200, 'no_connections', []]);
  });

  it('says ok only of a fresh poll, and how old its data are', async () => {
    const id = await aConnection();
    expect((await viewer('GET', '/api/v1/monitoring/status')).body.overall).toMatchObject({
      state: 'stale',
      healthy: false,
    });
    await polled(id);
    await given('plan_job', aStoredJob({ connection_id: id, status: 'EXEC' }));
    await given('plan_workstation', aStoredWorkstation({ connection_id: id }));
    const { body } = await viewer('GET', '/api/v1/monitoring/status');
    const lookedAt = Date.now();
    expect(body.overall).toMatchObject({
      state: 'ok',
      healthy: true,
      jobs: { EXEC: 1 },
      workstations: { online: 1 },
    });
    expect(body.connections).toMatchObject([
      { id, freshness: 'fresh', age_seconds: expect.any(Number), plan: { run_number: 17 } },
    ]);
    const [{ age_seconds, last_success_at }] = body.connections;
    expect(age_seconds).toBeGreaterThanOrEqual(1);
    expect(age_seconds).toBeLessThanOrEqual(Math.ceil((lookedAt - Date.parse(last_success_at)) / 1_000));
  });

  it('says problems when one is open, and never ok of old data, whatever they say', async () => {
    const id = await aConnection();
    await polled(id);
    await given('open_condition', aCondition(id));
    expect((await viewer('GET', '/api/v1/monitoring/status')).body.overall).toMatchObject({
      state: 'problems',
      problems: { error: 1, critical: 0 },
    });
    const old = await aConnection();
    await polled(old, { last_started_at: ago(4_000), last_finished_at: ago(4_000), last_success_at: ago(4_000), consecutive_failures: 3, last_error: { code: 'SCHEDULER_UNREACHABLE', message: 'refused', at: ago(4_000) } }); // prettier-ignore
    const { body } = await viewer('GET', '/api/v1/monitoring/status');
    expect(body.overall).toMatchObject({ state: 'stale', healthy: false });
    const connection = body.connections.find((c: { id: string }) => c.id === old);
    expect(connection).toMatchObject({ freshness: 'failing', last_error: { code: 'SCHEDULER_UNREACHABLE' } });
  });

  it('shows new figures as soon as another poll has finished', async () => {
    const id = await aConnection();
    await polled(id);
    const jobs = async () => (await viewer('GET', '/api/v1/monitoring/status')).body.connections[0].jobs;
    expect(await jobs()).toEqual({});
    await given('plan_job', aStoredJob({ connection_id: id }));
    await api.database.tenants.run(tenant, (m) =>
      m.query(`update poll_state set last_finished_at = now() where connection_id = $1`, [id]),
    );
    expect(await jobs()).toEqual({ HOLD: 1 });
  });
});

/** The `n`th poll back. */
const aCycle = (connection_id: string, n: number, outcome: string) => ({
  id: randomUUID(), connection_id, epoch: n, scope: n === 1 ? 'full' : 'delta', outcome, started_at: ago(10 * n),
  finished_at: ago(10 * n - 2), requests: 5, bytes: 1_000, scheduler_ms: 300, database_ms: 20, rows_seen: 9,
  rows_changed: 2, events: 1, problems: [], detected_at: ago(10 * n),
}); // prettier-ignore

it('counts what watching did and cost', async () => {
  const id = await aConnection();
  await given('poll_cycle', aCycle(id, 1, 'completed'), aCycle(id, 2, 'completed'), aCycle(id, 3, 'failed'));
  await given('open_condition', aCondition(id));
  const { status, body } = await viewer('GET', '/api/v1/monitoring/stats?hours=1');
  expect(status).toBe(200);
  expect(body.polling).toMatchObject([
    { connection_id: id, cycles: 3, by_outcome: { completed: 2, failed: 1 }, full_sweeps: 1, requests: 15, cycle_ms: { mean: 2_000 } },
  ]); // prettier-ignore
  expect(body.problems).toEqual({ total: 1, acknowledged: 0, by_type: { 'job.abend': 1 } });
});

it('lists the polls of one scheduler one by one, newest first, page by page', async () => {
  const [id, other] = [await aConnection(), await aConnection()];
  const error = { code: 'SCHEDULER_UNREACHABLE', message: 'refused' };
  const failed = { ...aCycle(id, 3, 'failed'), error };
  await given(
    'poll_cycle',
    aCycle(id, 2, 'completed'),
    failed,
    aCycle(id, 1, 'held'),
    aCycle(other, 1, 'held'),
  );
  const path = `/api/v1/connections/${id}/cycles?limit=2`;
  const first = await viewer('GET', path);
  const second = await viewer('GET', `${path}&cursor=${first.body.nextCursor}`);
  expect([first.status, second.body.nextCursor]).toEqual([200, null]);
  expect([...first.body.items, ...second.body.items]).toMatchObject([
    { outcome: 'held', scope: 'full', requests: 5, bytes: 1_000, schedulerMs: 300, databaseMs: 20, wholeMs: 2_000 },
    { outcome: 'completed', scope: 'delta', rowsSeen: 9, rowsChanged: 2, events: 1, error: null },
    { outcome: 'failed', error },
  ]); // prettier-ignore
  expect(first.body.temporalUi).toContain(encodeURIComponent(monitorId(tenant, id)));
  expect((await viewer('GET', `/api/v1/connections/${randomUUID()}/cycles`)).status).toBe(404);
});

describe('problems', () => {
  it('lists what is open, the worst first, page by page', async () => {
    const id = await aConnection();
    const rows = ['info', 'critical', 'warning', 'error', 'error'].map((severity, i) =>
      aCondition(id, { severity, detected_at: ago(100 - i) }),
    );
    await given('open_condition', ...rows);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Answer = await viewer(
        'GET',
        `/api/v1/monitoring/problems?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.body.items.map((p: { fingerprint: string }) => p.fingerprint));
      cursor = page.body.nextCursor;
    }
    expect(seen).toEqual([rows[1], rows[4], rows[3], rows[2], rows[0]].map((row) => row!.fingerprint));
  });

  it('tells how each stands now: when it should end, and how many wait for it or for its job stream', async () => {
    const id = await aConnection();
    const stream_id = randomUUID();
    const running = aStoredJob({ connection_id: id, stream_id, status: 'EXEC', common_status: 'RUNNING', started_at: new Date('2026-01-05T03:00:00Z'), estimated_ms: 90_000 }); // prettier-ignore
    const gone = aStoredJob({ connection_id: id, gone_at: new Date() });
    const released = aStoredJob({ connection_id: id, status: 'SUCC', common_status: 'SUCCESSFUL' });
    await given('plan_job', running, gone, released);
    const after = randomUUID();
    await given(
      'plan_dependency',
      aStoredDependency({ successor_id: after, predecessor_job_id: running.id }),
      aStoredDependency({ successor_id: after, predecessor_stream_id: stream_id }),
      aStoredDependency({ successor_id: released.id, predecessor_job_id: running.id }),
      aStoredDependency({ successor_id: randomUUID(), predecessor_stream_id: stream_id }),
      aStoredDependency({ successor_id: randomUUID(), predecessor_job_id: running.id, status: 'satisfied' }),
    );
    const about = (job: { id: string }, changes = {}) => aCondition(id, { object_id: job.id, ...changes });
    await given('open_condition', about(running, { type: 'job.late' }), about(gone, { severity: 'info' }));
    const { body } = await viewer('GET', '/api/v1/monitoring/problems');
    expect(body.items.map((p: { now: unknown }) => p.now)).toMatchObject([
      { status: 'EXEC', expectedEndAt: '2026-01-05T03:01:30.000Z', waiting: 2 },
      null,
    ]);
    const status = await viewer('GET', '/api/v1/monitoring/status');
    expect(status.body.connections).toMatchObject([{ id, late_jobs: 1 }]);
  });

  it('filters by severity and worse, by type, object and acknowledgement', async () => {
    const id = await aConnection();
    const abend = aCondition(id, { object_key: '/A#/PAY.ROLL' });
    const late = aCondition(id, {
      type: 'job.late',
      severity: 'warning',
      acknowledged_at: ago(5),
      acknowledged_by: 'ana',
    });
    await given('open_condition', abend, late);
    const found = async (query: string) =>
      (await viewer('GET', `/api/v1/monitoring/problems?${query}`)).body.items.map(
        (p: { type: string }) => p.type,
      );
    expect(await found('severity=error')).toEqual(['job.abend']);
    expect(await found('type=job.late&type=job.fail')).toEqual(['job.late']);
    expect(await found('object=*pay*')).toEqual(['job.abend']);
    expect(await found('acknowledged=true')).toEqual(['job.late']);
  });

  it('is acknowledged by an operator: with a note, in the audit log, and told to all who watch', async () => {
    const id = await aConnection();
    const condition = aCondition(id);
    await given('open_condition', condition);
    const path = `/api/v1/monitoring/problems/${condition.fingerprint}/acknowledge`;
    expect((await viewer('POST', path, { body: {} })).status).toBe(403);
    const { status, body } = await operator('POST', path, { body: { note: 'calling the DBA' } });
    expect([status, body.acknowledged.note]).toEqual([200, 'calling the DBA']);
    const events = await viewer('GET', '/api/v1/monitoring/events?type=problem.acknowledged');
    expect(events.body.items).toMatchObject([
      { fingerprint: condition.fingerprint, data: { problem: 'job.abend' } },
    ]);
    const audit = await admin('GET', '/api/v1/audit?action=problem.acknowledged');
    expect(audit.body.items).toMatchObject([{ object: { id: condition.fingerprint } }]);
    expect(
      (await operator('POST', `/api/v1/monitoring/problems/${randomUUID()}/acknowledge`, { body: {} }))
        .status,
    ).toBe(404);
  });
});

describe('config', () => {
  it('has every published key, changes what is named and keeps the rest', async () => {
    const before = await viewer('GET', '/api/v1/monitoring/config');
    expect(before.body).toEqual({
      polling_interval_seconds: 30, job_stuck_threshold_minutes: 60, retention_days_full: 7, retention_days_summary: 30,
      alerts_enabled: true, dashboard_theme: 'auto', browser_notifications: true, sound_alerts: false,
      dashboard_refresh_seconds: 5,
    }); // prettier-ignore
    const changes = { polling_interval_seconds: 15, dashboard_theme: 'dark', alerts_enabled: false };
    const after = await admin('PUT', '/api/v1/monitoring/config', { body: changes });
    expect([after.status, after.body]).toEqual([200, { ...before.body, ...changes }]);
    expect((await viewer('GET', '/api/v1/monitoring/config')).body).toEqual(after.body);
    const audit = await admin('GET', '/api/v1/audit?action=monitoring.configured');
    expect(audit.body.items[0].details).toMatchObject({ pollingIntervalSeconds: 15 });
  });

  it.each([
    ['an interval under 5 seconds', { polling_interval_seconds: 4 }],
    ['an interval over 300 seconds', { polling_interval_seconds: 301 }],
    ['an unknown key', { polling_interval: 30 }],
    ['an unknown theme', { dashboard_theme: 'pink' }],
  ])('refuses %s', async (_what, body) => {
    expect((await admin('PUT', '/api/v1/monitoring/config', { body })).status).toBe(400);
  });

  it('is changed by an admin only', async () => {
    const body = { alerts_enabled: false };
    expect((await operator('PUT', '/api/v1/monitoring/config', { body })).status).toBe(403);
  });
});

it('shows the plans in figures over time, newest first', async () => {
  const id = await aConnection();
  const snapshot = (seconds: number) => ({
    connection_id: id, run_number: 1, jobs_by_status: { EXEC: seconds }, streams_by_status: {}, workstations_by_state: {},
    problems_by_severity: {}, detected_at: ago(seconds),
  }); // prettier-ignore
  await given('snapshot', snapshot(30), snapshot(10), snapshot(20));
  const first = await viewer('GET', `/api/v1/monitoring/snapshots?connection=${id}&limit=2`);
  const rest = await viewer('GET', `/api/v1/monitoring/snapshots?limit=2&cursor=${first.body.nextCursor}`);
  const items = [...first.body.items, ...rest.body.items];
  expect(items.map((s: { jobsByStatus: object }) => s.jobsByStatus)).toEqual([
    { EXEC: 10 },
    { EXEC: 20 },
    { EXEC: 30 },
  ]);
  const since = encodeURIComponent(ago(15).toISOString());
  expect((await viewer('GET', `/api/v1/monitoring/snapshots?from=${since}`)).body.items).toHaveLength(1);
});

describe('polling', () => {
  const running = async (id: string) =>
    (await temporal.workflows.describe(monitorId(tenant, id))).status === 'running';

  it('begins with the connection and ends with it', async () => {
    const id = await aConnection();
    expect(await running(id)).toBe(true);
    expect((await admin('DELETE', `/api/v1/connections/${id}`)).status).toBe(204);
    const handle = await temporal.client.call('', async (client) =>
      client.workflow.getHandle(monitorId(tenant, id)).fetchHistory(),
    );
    const signals = handle.events?.map((event) => event.workflowExecutionSignaledEventAttributes?.signalName);
    expect(signals?.filter(Boolean)).toEqual(['configure', 'stop']);
  });

  it('is asked for by an operator, and refused after refused credentials', async () => {
    const id = await aConnection();
    const path = `/api/v1/connections/${id}/poll`;
    expect((await viewer('POST', path, { body: {} })).status).toBe(403);
    for (const body of [{ full: true }, undefined]) {
      const asked = await operator('POST', path, { body });
      expect([asked.status, asked.body.requested]).toEqual([202, true]);
    }
    await polled(id, { credentials_refused_at: ago(1) });
    const refused = await operator('POST', path, { body: {} });
    expect([refused.status, refused.body.code]).toEqual([409, 'CREDENTIALS_REFUSED']);
    expect((await operator('POST', `/api/v1/connections/${randomUUID()}/poll`, { body: {} })).status).toBe(
      404,
    );
  });

  it('is paused and resumed by an operator', async () => {
    const id = await aConnection();
    await polled(id);
    const paused = await operator('POST', `/api/v1/connections/${id}/pause`);
    expect([paused.status, paused.body.paused]).toEqual([200, true]);
    expect((await viewer('GET', '/api/v1/monitoring/status')).body.connections[0].freshness).toBe('paused');
    const resumed = await operator('POST', `/api/v1/connections/${id}/resume`);
    expect([resumed.status, resumed.body.paused]).toEqual([200, false]);
  });
});
