import { readFileSync } from 'node:fs';
import {
  type ConnectionSettings,
  isFinal,
  PlanChangedDuringSweep,
  type SchedulerSession,
  SharedRequestBudget,
  WorkloadAutomationV2,
} from '@resync/scheduler';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator } from '../../../apps/simulator/src/simulator.js';
import { type Simulator } from '../../../apps/simulator/src/simulator.options.js';
import { aConnection, all } from './connector.fixtures.js';

const connector = new WorkloadAutomationV2(new SharedRequestBudget(null));
const MORNING = '2025-11-21T09:00:00Z';
let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ jobs: 400, seed: 7, startAt: MORNING });
});
afterEach(() => simulator.admin('clear-faults'));
afterAll(async () => {
  await connector.onModuleDestroy();
  await simulator.close();
});

const basic = () => ({ kind: 'basic', ...simulator.credentials }) as const;
const connectionTo = ({ url }: { url: string }, changes: Partial<ConnectionSettings> = {}) => {
  const { user, password } = basic();
  return aConnection([url], { authentication: { kind: 'basic', user, password }, pageSize: 100, ...changes });
};
const open = (changes: Partial<ConnectionSettings> = {}) => connector.open(connectionTo(simulator, changes));
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error: { code: string }) => error.code,
  );
const jobs = (session: SchedulerSession) => all(session.jobs({ kind: 'full' }));

describe('a plan that moves', () => {
  it('is read whole: as many jobs as are counted, each in a stream that was read', async () => {
    const session = await open();
    const [counts, read, streams] = [
      await session.jobCounts(),
      await jobs(session),
      await all(session.streams({ kind: 'full' })),
    ];
    expect(read).toHaveLength(counts.total);
    const ids = new Set(streams.map(({ planStreamId }) => planStreamId));
    expect(read.every(({ planStreamId }) => ids.has(planStreamId))).toBe(true);
    const byStatus: Record<string, number> = {};
    for (const { commonStatus } of read) byStatus[commonStatus] = (byStatus[commonStatus] ?? 0) + 1;
    expect(byStatus).toEqual(counts.byCommonStatus);
    expect(read.filter(({ status }) => status === 'UNKNOWN')).toEqual([]);
  });

  it('tells of everything that waits why it does', async () => {
    const waiting = (await jobs(await open())).filter(({ commonStatus }) => commonStatus === 'WAITING');
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.filter(({ waitReason }) => waitReason === null)).toEqual([]);
  });

  it('is followed by deltas that miss no status, hour after hour', async () => {
    const known = new Map((await jobs(await open())).map((job) => [job.planJobId, job]));
    for (let hour = 0; hour < 4; hour++) {
      const since = simulator.driver.clock.now();
      await simulator.admin('clock', { advanceMs: 3_600_000 });
      const knownOpen = [...known.values()]
        .filter((job) => !isFinal(job.commonStatus))
        .map((job) => job.planJobId);
      const session = await open();
      for (const job of await all(session.jobs({ kind: 'delta', finishedSince: since, knownOpen })))
        known.set(job.planJobId, job);
      const truth = await jobs(await open());
      expect(truth.map(({ planJobId, status }) => [planJobId, status, known.get(planJobId)?.status])).toEqual(
        truth.map(({ planJobId, status }) => [planJobId, status, status]),
      );
    }
  });

  it("has the scheduler's clock, not ours", async () => {
    const session = await open();
    await session.engineInfo();
    expect(Math.abs(Date.now() + (session.clockSkewMs ?? 0) - simulator.driver.clock.now())).toBeLessThan(
      2_000,
    );
  });

  it('has logs for its runs and reasons for its dependencies', async () => {
    const session = await open();
    const read = await jobs(session);
    const ended = read.find(({ status }) => status === 'SUCC');
    expect(await session.runLog(ended?.runs.at(-1)?.runId ?? '', 10_000)).toContain(ended?.name);
    const bound = read.find(({ unresolvedDependencies }) => (unresolvedDependencies ?? 0) > 0);
    const dependencies = await session.jobDependencies(bound?.planJobId ?? '');
    expect(dependencies.filter(({ status }) => status !== 'satisfied')).toHaveLength(
      bound?.unresolvedDependencies ?? -1,
    );
  });
});

describe('each fault of the API', () => {
  const under = async (
    fault: Record<string, unknown>,
    changes: Partial<ConnectionSettings> = {},
  ): Promise<string> => {
    await simulator.admin('api-fault', fault);
    const session = await open(changes);
    return codeOf(jobs(session));
  };

  it.each([
    [400, 'SCHEDULER_BAD_QUERY'],
    [401, 'SCHEDULER_CREDENTIALS_REFUSED'],
    [403, 'SCHEDULER_ACCESS_DENIED'],
    [404, 'SCHEDULER_NOT_FOUND'],
    [429, 'SCHEDULER_THROTTLED'],
    [500, 'SCHEDULER_FAILED'],
    [503, 'SCHEDULER_FAILED'],
  ])('HTTP %i ends the sweep with %s', async (status, code) => {
    expect(await under({ kind: 'status', status })).toBe(code);
  });

  it.each([
    [{ kind: 'truncate' }, 'SCHEDULER_BAD_ANSWER'],
    [{ kind: 'garbage' }, 'SCHEDULER_BAD_ANSWER'],
    [{ kind: 'truncate', path: 'offset=200' }, 'SCHEDULER_BAD_ANSWER'],
    [{ kind: 'drop' }, 'SCHEDULER_UNREACHABLE'],
    [{ kind: 'plan-change', path: 'offset=100', count: 1 }, 'SCHEDULER_PLAN_CHANGED'],
  ])('%j ends the sweep with %s', async (fault, code) => {
    expect(await under(fault)).toBe(code);
  });

  it('a hang ends with the time that the connection allows', async () => {
    expect(await under({ kind: 'hang' }, { requestTimeoutMs: 300 })).toBe('SCHEDULER_UNREACHABLE');
  });

  it.each([
    { kind: 'status', status: 503, count: 2 },
    { kind: 'drop', count: 1 },
    { kind: 'status', status: 429, retryAfterSeconds: 0, count: 1 },
  ])('%j passes without anybody noticing', async (fault) => {
    expect(await under(fault)).toBe('answered');
  });
});

it('refuses wrong credentials after one request, and takes a token', async () => {
  const wrong = await open({ authentication: { kind: 'basic', user: 'resync', password: 'wrong' } });
  expect(await codeOf(wrong.engineInfo())).toBe('SCHEDULER_CREDENTIALS_REFUSED');
  expect(wrong.asked.requests).toBe(1);
  const token = await open({ authentication: { kind: 'bearer', token: simulator.credentials.token } });
  expect(await codeOf(token.engineInfo())).toBe('answered');
});

it('answers an action with the fields of v2-action-rerun-response, object by object', async () => {
  const recorded: ActionAnswer = JSON.parse(
    readFileSync('test/samples/rest/v2-action-rerun-response.json', 'utf8'),
  );
  const job = (await jobs(await open())).find(({ status }) => status === 'SUCC');
  const { user, password } = simulator.credentials;
  const answer = await fetch(`${simulator.url}/api/v2/plan/job/${job?.planJobId}/action/rerun`, {
    method: 'PUT',
    headers: { authorization: `Basic ${btoa(`${user}:${password}`)}`, 'content-type': 'application/json' },
    body: '{}',
  });
  const body = (await answer.json()) as ActionAnswer;
  expect(Object.keys(body).toSorted()).toEqual(Object.keys(recorded).toSorted());
  const [done] = body.successfulResourceResponses;
  expect(Object.keys(done ?? {}).toSorted()).toEqual(
    Object.keys(recorded.successfulResourceResponses[0] ?? {}).toSorted(),
  );
  expect(done).toMatchObject({ id: job?.planJobId, isError: false });
  expect(body.failedResourceResponses).toEqual(recorded.failedResourceResponses);
});

interface ActionAnswer {
  successfulResourceResponses: Record<string, unknown>[];
  failedResourceResponses: Record<string, unknown>[];
}

it('sees the next plan after a turnover, with a higher run number', async () => {
  const runOf = async () =>
    Math.max(...(await all((await open()).workstations())).map(({ runNumber }) => runNumber ?? 0));
  const before = await runOf();
  const session = await open();
  await all(session.streams({ kind: 'full' }));
  await simulator.admin('turnover');
  await expect(all(session.jobs({ kind: 'full' }))).rejects.toThrow(PlanChangedDuringSweep);
  expect(await runOf()).toBe(before + 1);
});

it('speaks TLS to a scheduler with a certificate of its own authority', async () => {
  const pem = (name: string) => readFileSync(new URL(`certificates/${name}.pem`, import.meta.url), 'utf8');
  const secure = await startSimulator({
    jobs: 20,
    tls: { cert: pem('scheduler'), key: pem('scheduler.key') },
  });
  const tls = { caCertificate: pem('authority'), verify: true, serverName: null };
  expect(await codeOf((await connector.open(connectionTo(secure, { tls }))).engineInfo())).toBe('answered');
  expect(await codeOf((await connector.open(connectionTo(secure))).engineInfo())).toBe(
    'SCHEDULER_UNREACHABLE',
  );
  await secure.close();
});

it('is inspected in a few small requests', async () => {
  const inspection = await connector.inspect(connectionTo(simulator));
  expect(inspection).toMatchObject({
    runNumber: expect.any(Number),
    planId: expect.any(String),
    visible: { jobs: { count: expect.any(Number) }, workstations: { count: expect.any(Number) } },
    fills: { substatus: true, dependencies: true },
  });
});
