import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { asActivities } from '@resync/platform/worker';
import { openTestTemporal, recordHistory, type TestTemporal } from '@resync/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MonitorActivities } from '../src/monitor/monitor.activities.js';
import {
  configureMonitor,
  credentialsChanged,
  type MonitorInput,
  monitorId,
  monitorJob,
  type MonitorState,
  monitorState,
  pauseMonitor,
  pollNow,
  resumeMonitor,
  stopMonitor,
} from '../src/monitor/monitor.contract.js';
import { aMonitorInput, completed, failed, scriptedCycles } from '../src/monitor/monitor.fixtures.js';
import { type CycleOutcome, type CycleRequest } from '../src/polling/poll-cycle.contract.js';

type Cycles = ReturnType<typeof scriptedCycles>;

let temporal: TestTemporal;
const scripts = new Map<string, Cycles>();
const quick = 0.2; // seconds; the contract's 5 is the API's bound, not the workflow's

beforeAll(async () => {
  temporal = await openTestTemporal();
  const cycles = {
    run: (request: CycleRequest): Promise<CycleOutcome> => scripts.get(request.connectionId)!.run(request),
  };
  await temporal.runWorker({
    activities: asActivities(
      new MonitorActivities(cycles, { find: async () => null, markProgress: async () => {} }),
    ),
    workflowsPath: join(import.meta.dirname, '../src/workflows.ts'),
  });
});
afterAll(() => temporal.close());

/** A running monitor over scripted cycles, and a way to wait until something holds. */
async function aMonitor(cycles: Cycles, changes: Partial<MonitorInput> = {}) {
  const input = aMonitorInput({ tenantId: randomUUID(), connectionId: randomUUID(), ...changes });
  scripts.set(input.connectionId, cycles);
  await temporal.workflows.start(monitorJob, input);
  const id = monitorId(input.tenantId, input.connectionId);
  const state = (): Promise<MonitorState> => temporal.workflows.query(monitorJob, id, monitorState);
  return {
    id,
    input,
    state,
    until: (check: () => unknown) => expect.poll(check, { timeout: 45_000, interval: 50 }),
  };
}

/** Stops a monitor and keeps its history for replay when asked to. */
async function ended(id: string, history: string): Promise<void> {
  await temporal.workflows.signal(monitorJob, id, stopMonitor);
  await temporal.workflows.result(monitorJob, id, { timeoutMs: 10_000 });
  await recordHistory(temporal, id, join(import.meta.dirname, `histories/${history}.json`));
}

it('polls at its interval, never two at once, and follows a new interval without a restart', async () => {
  const cycles = scriptedCycles([completed()]);
  const { id, until, state } = await aMonitor(cycles, { intervalSeconds: 300 });
  await until(() => cycles.requests.length).toBe(1);
  await temporal.workflows.signal(monitorJob, id, configureMonitor, {
    intervalSeconds: quick,
    paused: false,
  });
  await until(() => cycles.requests.length).toBeGreaterThan(3);
  expect(cycles.seen.mostAtOnce).toBe(1);
  expect(await state()).toMatchObject({ phase: 'polling', intervalSeconds: quick });
});

it('stands still while paused, polls when somebody asks, and goes on when resumed', async () => {
  const cycles = scriptedCycles([completed()]);
  const { id, until, state } = await aMonitor(cycles, { intervalSeconds: quick });
  await until(() => cycles.requests.length).toBeGreaterThan(0);
  await temporal.workflows.signal(monitorJob, id, pauseMonitor);
  await until(async () => (await state()).phase).toBe('paused');
  const before = cycles.requests.length;
  await temporal.workflows.signal(monitorJob, id, pollNow, { full: true });
  await until(() => cycles.requests.length).toBe(before + 1);
  await until(async () => (await state()).phase).toBe('paused');
  expect(cycles.requests.slice(before).map(({ full }) => full)).toEqual([true]);
  await temporal.workflows.signal(monitorJob, id, resumeMonitor);
  await until(() => cycles.requests.length).toBeGreaterThan(before + 2);
  await ended(id, 'monitor.paused');
});

it('polls at once when asked to in the middle of a long wait', async () => {
  const cycles = scriptedCycles([completed()]);
  const { id, until, state } = await aMonitor(cycles, { intervalSeconds: 300 });
  await until(async () => (await state()).phase).toBe('waiting');
  await temporal.workflows.signal(monitorJob, id, pollNow, { full: true });
  await until(() => cycles.requests.map(({ full }) => full)).toEqual([false, true]);
});

it('reaches an activity that waits between two cycles, and the cycle before stays whole', async () => {
  const cycles = scriptedCycles([completed()]);
  const { id, until, state } = await aMonitor(cycles, { intervalSeconds: 25 }); // the second cycle fits the minute
  await until(() => cycles.seen.finished).toBe(1);
  await until(async () => (await state()).phase).toBe('polling');
  const asked = performance.now();
  await temporal.workflows.signal(monitorJob, id, pollNow, { full: false });
  await until(() => cycles.seen.finished).toBe(2);
  expect(performance.now() - asked).toBeLessThan(10_000);
});

it('stops for refused credentials and tries once when they have changed', async () => {
  const cycles = scriptedCycles([{ kind: 'refused' }, completed()]);
  const { id, until, state } = await aMonitor(cycles, { intervalSeconds: quick });
  await until(async () => (await state()).phase).toBe('credentials_refused');
  await temporal.workflows.signal(monitorJob, id, pollNow, { full: true });
  await temporal.workflows.signal(monitorJob, id, configureMonitor, { intervalSeconds: 0.3, paused: false });
  expect(await state()).toMatchObject({ phase: 'credentials_refused', intervalSeconds: 0.3, wanted: null });
  expect(cycles.requests).toHaveLength(1);
  await temporal.workflows.signal(monitorJob, id, credentialsChanged);
  await until(() => cycles.requests.length).toBeGreaterThan(1);
  await ended(id, 'monitor.refused');
});

it('backs off while cycles fail and recovers by itself', async () => {
  const cycles = scriptedCycles([failed(1), failed(2), completed()]);
  const { id, until, state } = await aMonitor(cycles, { intervalSeconds: quick });
  await until(() => cycles.requests.length).toBeGreaterThan(3);
  await temporal.workflows.signal(monitorJob, id, pauseMonitor);
  await until(async () => (await state()).consecutiveFailures).toBe(0);
  await ended(id, 'monitor.failing');
});

it('goes on after an activity that could not do its work at all', async () => {
  let calls = 0;
  const cycles = scriptedCycles([completed()], async () => {
    if (++calls <= 3) throw new Error('PostgreSQL is away');
  });
  const { until } = await aMonitor(cycles, { intervalSeconds: quick });
  await until(() => cycles.seen.finished).toBeGreaterThan(1);
});

it.each<[string, CycleOutcome[], MonitorInput['paused']]>([
  ['stopped', [completed()], false],
  ['stopped while paused', [completed()], true],
])('ends when it is %s', async (_how, outcomes, paused) => {
  const { id } = await aMonitor(scriptedCycles(outcomes), { intervalSeconds: quick, paused });
  await temporal.workflows.signal(monitorJob, id, stopMonitor);
  expect(await temporal.workflows.result(monitorJob, id, { timeoutMs: 10_000 })).toEqual({ kind: 'stopped' });
});

it('ends when its connection is gone', async () => {
  const { id } = await aMonitor(scriptedCycles([{ kind: 'gone' }]));
  expect(await temporal.workflows.result(monitorJob, id, { timeoutMs: 10_000 })).toEqual({ kind: 'gone' });
});

it('is cancelled from outside without leaving half a poll', async () => {
  const cycles = scriptedCycles([completed()]);
  const { id, until } = await aMonitor(cycles, { intervalSeconds: 25 });
  await until(() => cycles.seen.finished).toBe(1);
  await temporal.workflows.cancel(id);
  await expect(temporal.workflows.result(monitorJob, id, { timeoutMs: 10_000 })).rejects.toThrow('cancelled');
  expect(cycles.seen.finished).toBe(cycles.requests.length);
});
