import { randomUUID } from 'node:crypto';
import { EventLog } from '@resync/platform';
import { type TestDatabase } from '@resync/platform/testing';
import { type ConnectionSettings, type SchedulerSession, WorkloadAutomationV2 } from '@resync/scheduler';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startSimulator } from '../../../apps/simulator/src/simulator.js';
import { type SimulatorOptions } from '../../../apps/simulator/src/simulator.options.js';
import { openPollDatabase, pollCycleOn } from '../src/polling/poll-harness.fixtures.js';
import { SchedulerAccess } from '../src/polling/scheduler-access.js';

/** The whole way: simulated scheduler, HTTP, connector, poll cycle, PostgreSQL; held against the simulator's truth. */
let database: TestDatabase;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  database = await openPollDatabase();
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
afterAll(() => database.close());

class LiveAccess extends SchedulerAccess {
  constructor(
    private readonly connector: WorkloadAutomationV2,
    private readonly settings: ConnectionSettings,
  ) {
    super();
  }
  async find(): Promise<{ name: string }> {
    return { name: 'simulated' };
  }
  open(): Promise<SchedulerSession> {
    return this.connector.open(this.settings);
  }
}

interface Truth {
  now: number;
  state: {
    jobs: { id: string; key: string; status: string }[];
    workstations: { path: string; state: string }[];
  };
}

async function watching(options: SimulatorOptions) {
  const simulator = await startSimulator(options);
  const connector = new WorkloadAutomationV2({ take: async () => undefined });
  closing.push(
    () => simulator.close(),
    () => connector.onModuleDestroy(),
  );
  const tenantId = await database.aTenant();
  const connectionId = randomUUID();
  const access = new LiveAccess(connector, {
    kind: 'workload-automation-v2',
    connectionId,
    tenantId,
    addresses: [simulator.url],
    authentication: {
      kind: 'basic',
      user: simulator.credentials.user,
      password: simulator.credentials.password,
    },
    tls: { caCertificate: null, verify: true, serverName: null },
    requestTimeoutMs: 20_000,
    pageSize: 500,
    requestsPerSecond: 1_000,
  });
  const cycle = pollCycleOn(database, access);
  const events = new EventLog(database.tenants);
  const truth = async (): Promise<Truth> => {
    const answer = await fetch(`${simulator.adminUrl}/truth`, {
      headers: { authorization: `Bearer ${simulator.adminToken}` },
    });
    return (await answer.json()) as Truth;
  };
  return {
    simulator,
    truth,
    poll: (full = false) => cycle.run({ tenantId, connectionId, full }),
    events: (after = 0) => events.read(tenantId, { after, limit: 100_000 }),
    rows: <Row>(sql: string) => database.tenants.run(tenantId, (manager) => manager.query<Row[]>(sql)),
  };
}

const statuses = (jobs: { key: string; id: string; status: string }[]): Record<string, string> =>
  Object.fromEntries(jobs.map((job) => [job.id, job.status]));

it('knows after each poll of a moving plan exactly what the scheduler knows', async () => {
  const live = await watching({ jobs: 300, seed: 7, faults: { abend: 0.1, fail: 0.05 } });
  for (let round = 0; round < 8; round++) {
    expect(await live.poll()).toMatchObject({ kind: 'completed' });
    const truth = await live.truth();
    const stored = await live.rows<{ key: string; id: string; status: string }>(
      `select key, plan_job_id as id, status from plan_job where gone_at is null`,
    );
    expect(statuses(stored)).toEqual(statuses(truth.state.jobs));
    await live.simulator.admin('clock', { advanceMs: 40 * 60_000 });
  }
  const events = await live.events();
  expect(events.map((event) => event.sequence)).toEqual(events.map((_, i) => i + 1));
  expect(events.filter((event) => event.type === 'job.abend').length).toBeGreaterThan(0);
});

it('follows the scheduler into the next day: one event for the plan, none for each job', async () => {
  const live = await watching({ jobs: 120, seed: 3 });
  await live.poll();
  const before = (await live.events()).length;
  await live.simulator.admin('clock', { advanceMs: 27 * 3_600_000 });
  for (let polls = 0; polls < 3; polls++) await live.poll();
  const news = (await live.events()).slice(before);
  expect(news.filter((event) => event.type === 'plan.turned_over')).toHaveLength(1);
  expect(
    news.filter((event) => event.type === 'job.status_changed' && event.data.from !== null).length,
  ).toBeLessThan(60);
  const truth = await live.truth();
  const stored = await live.rows<{ key: string; id: string; status: string }>(
    `select key, plan_job_id as id, status from plan_job where gone_at is null`,
  );
  expect(statuses(stored)).toEqual(statuses(truth.state.jobs));
});

it('keeps the log of a job that abends, to the lines that say why', async () => {
  const live = await watching({ jobs: 120, seed: 3 });
  await live.simulator.admin('freeze', {});
  const running = async () => (await live.truth()).state.jobs.find(({ status }) => status === 'EXEC');
  for (let minutes = 0; minutes < 24 * 60 && !(await running()); minutes += 5)
    await live.simulator.admin('clock', { advanceMs: 5 * 60_000 });
  const job = await running();
  await live.poll();
  await live.simulator.admin('abend', { job: job?.id, returnCode: 12 });
  expect(await live.poll()).toMatchObject({ kind: 'completed' });
  const [log] = await live.rows<{ text: string }>(
    `select text from run_log l join plan_job j using (run_id) where j.plan_job_id = '${job?.id}'`,
  );
  expect(log?.text).toMatch(/ ERROR .+\n={63}\n= Exit Status {11}: 12\n/);
});
