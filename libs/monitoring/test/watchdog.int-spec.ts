import { randomUUID } from 'node:crypto';
import { AuditLog, EventLog, readConfig, TenantDirectory } from '@resync/platform';
import {
  openTestDatabase,
  openTestTemporal,
  type TestDatabase,
  type TestTemporal,
} from '@resync/platform/testing';
import { ConnectionRepository, SchedulerConnection } from '@resync/scheduler';
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenRows } from '../../scheduler/src/plan-read/plan-read.fixtures.js';
import { ConditionRepository } from '../src/conditions/condition.repository.js';
import { monitorId } from '../src/monitor/monitor.contract.js';
import { MonitorService } from '../src/monitor/monitor.service.js';
import { ProblemRepository } from '../src/problems/problem.repository.js';
import { ProblemService } from '../src/problems/problem.service.js';
import { monitoringConfig } from '../src/settings/settings.config.js';
import { TenantSettings } from '../src/settings/settings.entity.js';
import { SettingsRepository } from '../src/settings/settings.repository.js';
import { SettingsService } from '../src/settings/settings.service.js';
import { aStoredConnection, aStoredStanding } from '../src/watch/watch.fixtures.js';
import { StandingRepository } from '../src/watch/standing.repository.js';
import { WatchedConnections } from '../src/watch/watched-connections.service.js';
import { InterruptionService } from '../src/watchdog/interruption.service.js';
import { InterruptionTimer } from '../src/watchdog/interruption.timer.js';
import { WatchdogActivities } from '../src/watchdog/watchdog.activities.js';

let database: TestDatabase;
let events: EventLog;
let settings: SettingsService;
let watched: WatchedConnections;
let standings: StandingRepository;
let interruptions: InterruptionService;
let problems: ProblemRepository;
let tenant: string;

const hour = 3_600_000;
const long = (changes = {}) => {
  const at = new Date(Date.now() - hour);
  return { last_started_at: at, last_finished_at: at, last_success_at: at, ...changes };
};

beforeAll(async () => {
  database = await openTestDatabase([SchedulerConnection, TenantSettings]);
  const { tenants } = database;
  events = new EventLog(tenants);
  const defaults = readConfig({ monitoring: monitoringConfig }, {}).monitoring;
  settings = new SettingsService(defaults, new SettingsRepository(tenants), tenants);
  standings = new StandingRepository(tenants);
  watched = new WatchedConnections(tenants, new ConnectionRepository(tenants), settings, standings);
  interruptions = new InterruptionService(
    tenants,
    watched,
    new ConditionRepository(tenants),
    settings,
    events,
  );
  problems = new ProblemRepository(tenants);
});
afterAll(() => database.close());
beforeEach(async () => {
  tenant = await database.aTenant();
});

async function aWatched(standing: object | null = {}, connection = {}): Promise<string> {
  const row = aStoredConnection(connection);
  await givenRows(database.tenants, tenant, 'scheduler_connection', row);
  if (standing)
    await givenRows(database.tenants, tenant, 'poll_state', aStoredStanding(row.id, { ...standing }));
  return row.id;
}

const told = async () => (await events.latest(tenant, 10)).map(({ type, severity }) => [type, severity]);
const open = async () =>
  (await problems.list(tenant, { limit: 10 })).map(({ type, object }) => [type, object.id]);

describe('an interruption', () => {
  it('is told once as critical, however many look at the same time and however often', async () => {
    const id = await aWatched(long());
    await Promise.all([1, 2, 3, 4].map(() => interruptions.check(tenant)));
    await interruptions.check(tenant);
    expect(await told()).toEqual([['monitoring.interrupted', 'critical']]);
    expect(await open()).toEqual([['monitoring.interrupted', id]]);
  });

  it('ends when somebody polls again, with an event of the same episode', async () => {
    const id = await aWatched(long());
    await interruptions.check(tenant);
    await database.tenants.run(tenant, (m) =>
      m.query('update poll_state set last_started_at = now() where connection_id = $1', [id]),
    );
    await interruptions.check(tenant);
    const [interrupted, resumed] = await events.latest(tenant, 2);
    expect(resumed).toMatchObject({ type: 'monitoring.resumed', fingerprint: interrupted?.fingerprint });
    expect(await open()).toEqual([]);
  });

  it('is none where polls fail, are paused or were refused', async () => {
    await aWatched({ consecutive_failures: 4 });
    await aWatched(long(), { paused: true });
    await aWatched(long({ credentials_refused_at: new Date(Date.now() - hour) }));
    expect(await interruptions.check(tenant)).toMatchObject({ interrupted: [], unknown: [] });
    expect(await told()).toEqual([]);
  });

  it('is none while a long poll says that it moves', async () => {
    const id = await aWatched(long());
    await standings.markProgress(tenant, id);
    expect((await interruptions.check(tenant)).interrupted).toEqual([]);
  });

  it('is found where nobody ever began', async () => {
    const id = await aWatched(null);
    const { interrupted } = await interruptions.check(tenant);
    expect(interrupted.map((connection) => connection.id)).toEqual([id]);
    expect(await told()).toEqual([['monitoring.interrupted', 'critical']]);
  });

  it('alerts nobody while the tenant has alerts off, and is recorded all the same', async () => {
    await settings.update(tenant, { alertsEnabled: false });
    await aWatched(long());
    await interruptions.check(tenant);
    expect((await events.latest(tenant, 1))[0]).toMatchObject({ data: { alert: false } });
  });

  it('is seen by the api while nothing of Temporal answers', async () => {
    await aWatched(long());
    await new InterruptionTimer(new TenantDirectory(database.system), interruptions).look();
    expect(await told()).toEqual([['monitoring.interrupted', 'critical']]);
  });

  it('is acknowledged like any problem', async () => {
    await aWatched(long());
    await interruptions.check(tenant);
    const service = new ProblemService(database.tenants, problems, new AuditLog(database.tenants), events);
    const [problem] = await problems.list(tenant, { limit: 1 });
    const actor = { kind: 'user', id: 'u-1', name: 'Ana' } as const;
    const { acknowledged } = await service.acknowledge(tenant, actor, problem!.fingerprint, {
      note: null,
      keepEarlier: false,
    });
    expect(acknowledged?.by).toBe('Ana');
    await expect(
      service.acknowledge(tenant, actor, randomUUID(), { note: null, keepEarlier: true }),
    ).rejects.toThrow('does not exist');
  });
});

describe('a round', () => {
  let temporal: TestTemporal;
  let monitors: MonitorService;
  beforeAll(async () => {
    temporal = await openTestTemporal();
    monitors = new MonitorService(temporal.workflows, watched, standings);
  });
  afterAll(() => temporal.close());

  const round = () => {
    const only = { enabled: async () => [tenant] } as TenantDirectory;
    const activities = new WatchdogActivities(only, interruptions, monitors);
    return new MockActivityEnvironment().run(activities.makeWatchdogRound.bind(activities), {
      tenantId: 'system',
    });
  };
  const runOf = (id: string) => temporal.workflows.describe(monitorId(tenant, id));

  it('starts the monitors of connections that nobody watches, and leaves the others alone', async () => {
    const lost = await aWatched(long());
    const fresh = await aWatched();
    const paused = await aWatched(long(), { paused: true });
    const refused = await aWatched(long({ credentials_refused_at: new Date() }));
    const fourMinutesAgo = new Date(Date.now() - 240_000);
    const late = await aWatched(long({ last_started_at: fourMinutesAgo }));
    expect(await round()).toEqual({ tenants: 1, interrupted: 2, started: 2 });
    for (const id of [lost, late]) expect((await runOf(id)).status).toBe('running');
    for (const id of [fresh, paused, refused]) await expect(runOf(id)).rejects.toThrow();
  });

  it('replaces a monitor that does not move, but not one that was just started', async () => {
    const stuck = await aWatched(long());
    const slow = await aWatched(long({ last_started_at: new Date(Date.now() - 240_000) }));
    for (const id of [stuck, slow]) await monitors.ensure(tenant, id);
    const before = [(await runOf(stuck)).runId, (await runOf(slow)).runId];
    await round();
    expect((await runOf(stuck)).runId).not.toBe(before[0]);
    expect((await runOf(slow)).runId).toBe(before[1]);
  });

  it('starts the monitor of a new connection whose start was lost', async () => {
    const id = await aWatched(null, { created_at: new Date(), updated_at: new Date() });
    expect(await round()).toEqual({ tenants: 1, interrupted: 0, started: 1 });
    expect((await runOf(id)).status).toBe('running');
    expect(await told()).toEqual([]);
  });
});
