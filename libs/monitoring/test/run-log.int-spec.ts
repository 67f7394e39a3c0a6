import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { asActivities } from '@resync/platform/worker';
import {
  openTestDatabase,
  openTestTemporal,
  type TestDatabase,
  type TestTemporal,
} from '@resync/platform/testing';
import { type ConnectionService, type Connectors, CredentialsRefused } from '@resync/scheduler';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { RunLogActivities } from '../src/run-logs/run-log.activities.js';
import { RunLogRepository } from '../src/run-logs/run-log.repository.js';
import { StandingRepository } from '../src/watch/standing.repository.js';
import { aStoredStanding } from '../src/watch/watch.fixtures.js';
import { givenRows } from '../../scheduler/src/plan-read/plan-read.fixtures.js';
import { RunLogService } from '../src/run-logs/run-log.service.js';

let database: TestDatabase;
let temporal: TestTemporal;
let logs: RunLogService;
let activities: RunLogActivities;
let asked: string[];
let answer: () => Promise<string | null>;

/** The part of a connection and its scheduler that reading a log needs. */
const connections = { settings: async () => ({}) } as unknown as ConnectionService;
const connector = {
  open: async () => ({
    runLog: (runId: string) => {
      asked.push(runId);
      return answer();
    },
    close: async () => {},
  }),
} as unknown as Connectors;

beforeAll(async () => {
  database = await openTestDatabase();
  temporal = await openTestTemporal();
  const stored = new RunLogRepository(database.tenants);
  activities = new RunLogActivities(connections, connector, stored);
  logs = new RunLogService(stored, temporal.workflows, new StandingRepository(database.tenants));
  await temporal.runWorker({
    activities: asActivities(activities),
    workflowsPath: join(import.meta.dirname, '../src/workflows.ts'),
  });
});
afterAll(async () => {
  await temporal.close();
  await database.close();
});
beforeEach(() => {
  asked = [];
  answer = async () => 'ORA-01653: unable to extend\u0000 table';
});

const aRun = async (final = true) => ({
  tenantId: await database.aTenant(),
  connectionId: randomUUID(),
  runId: randomUUID(),
  final,
});

it('reads a log once, however many ask for it, and keeps it', async () => {
  const run = await aRun();
  const read = await Promise.all([1, 2, 3].map(() => logs.read(run)));
  for (const log of read)
    expect(log).toMatchObject({ text: 'ORA-01653: unable to extend table', final: true });
  await logs.read(run);
  expect(asked).toEqual([run.runId]);
});

it('reads a log once also for who asked before it was kept and begins after', async () => {
  const run = await aRun();
  const outcomes = [await activities.storeRunLog(run), await activities.storeRunLog(run)];
  expect(outcomes).toEqual(outcomes.map(() => ({ found: true, truncated: false })));
  expect(asked).toEqual([run.runId]);
});

it('masks what nobody should read', async () => {
  answer = async () => 'connect user=batch password=hunter2 done';
  expect((await logs.read(await aRun())).text).not.toContain('hunter2');
});

it('says that the scheduler has none', async () => {
  answer = async () => null;
  expect(await logs.read(await aRun())).toMatchObject({ text: null, truncated: false });
});

it('asks again for the log of a run that went on when it was read', async () => {
  const run = await aRun(false);
  await logs.read(run);
  await database.tenants.run(run.tenantId, (m) =>
    m.query(`update run_log set detected_at = now() - interval '1 minute'`),
  );
  answer = async () => 'and then some';
  expect((await logs.read(run)).text).toBe('and then some');
});

it('does not try credentials that the scheduler refused', async () => {
  const run = await aRun();
  const refused = aStoredStanding(run.connectionId, { credentials_refused_at: new Date() });
  await givenRows(database.tenants, run.tenantId, 'poll_state', refused);
  await expect(logs.read(run)).rejects.toMatchObject({ code: 'CREDENTIALS_REFUSED' });
  expect(asked).toEqual([]);
});

it('passes on why the scheduler gave nothing', async () => {
  answer = async () => {
    throw new CredentialsRefused('https://master');
  };
  await expect(logs.read(await aRun())).rejects.toMatchObject({ code: 'SCHEDULER_CREDENTIALS_REFUSED' });
});
