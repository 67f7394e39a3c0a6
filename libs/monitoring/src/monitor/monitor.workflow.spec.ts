import { fakeWorkflow } from '@resync/platform/fake-workflow';
import { beforeEach, expect, it, vi } from 'vitest';
import { type MonitorState, type PollBatch, type PollBatchRequest } from './monitor.contract.js';
import { aMonitorInput, completed, failed } from './monitor.fixtures.js';
import { monitor } from './monitor.workflow.js';

const cancelled = vi.hoisted(() => ({ times: 0 }));
vi.mock('@temporalio/workflow', async (original) => ({
  ...(await import('@resync/platform/fake-workflow')).fakeWorkflow.over(await original<object>()),
  CancellationScope: class {
    run = <T>(work: () => T): T => work();
    cancel = (): void => void cancelled.times++;
  },
}));

const batch = (last: PollBatch['last'], nextInMs = 30_000): PollBatch => ({
  cycles: 1,
  last,
  nextInMs,
  settings: null,
});
const stop = () => fakeWorkflow.signal('stop');
const state = () => fakeWorkflow.query<MonitorState>('monitorState');

/** Runs the monitor over batches in order (the last again and again) and stops it at the wait of that number. */
async function run(batches: PollBatch[], waits: ((timeoutMs?: number) => void)[], input = aMonitorInput()) {
  const requests: PollBatchRequest[] = [];
  const timeouts: (number | undefined)[] = [];
  const runPollCycles = async (request: PollBatchRequest) => {
    requests.push(request);
    return batches[Math.min(requests.length, batches.length) - 1]!;
  };
  fakeWorkflow.reset({
    activities: { runPollCycles },
    onWait: ({ timeoutMs }) => {
      timeouts.push(timeoutMs);
      (waits[timeouts.length - 1] ?? stop)(timeoutMs);
    },
  });
  return { outcome: await monitor(input), requests, timeouts };
}

beforeEach(() => void (cancelled.times = 0));

it('waits between batches as long as the last one says', async () => {
  const { outcome, requests, timeouts } = await run([batch(completed(), 12_345)], [() => {}, () => {}]);
  expect(outcome).toEqual({ kind: 'stopped' });
  expect(timeouts).toEqual([12_345, 12_345, 12_345]);
  expect(requests[0]).toMatchObject({ intervalMs: 30_000, budgetMs: 60_000, full: false });
});

it('waits longer after each failure in a row, and as before after a success', async () => {
  const nothing = () => {};
  const script = [batch(failed(1)), batch(failed(4)), batch(completed(), 30_000)];
  const { timeouts } = await run(script, [nothing, nothing, stop]);
  const [first = 0, fourth = 0, success] = timeouts;
  expect(first).toBeGreaterThanOrEqual(30_000);
  expect(fourth).toBeGreaterThanOrEqual(180_000);
  expect(success).toBe(30_000);
});

it('waits for a person, not for a time, once credentials are refused', async () => {
  const { requests, timeouts } = await run(
    [batch({ kind: 'refused' }), batch(completed())],
    [
      () => {
        expect(state()).toMatchObject({ phase: 'credentials_refused', nextPollAt: null });
        fakeWorkflow.signal('pollNow', { full: true }); // not even then
      },
      () => fakeWorkflow.signal('credentialsChanged'),
      stop,
    ],
  );
  expect(timeouts).toEqual([undefined, undefined, 30_000]);
  expect(requests.map(({ full }) => full)).toEqual([false, false]);
});

it('runs one cycle for somebody who asks while it is paused', async () => {
  const { requests, timeouts } = await run(
    [batch(completed())],
    [() => fakeWorkflow.signal('pollNow', { full: true }), stop],
    aMonitorInput({ paused: true }),
  );
  expect(requests).toEqual([expect.objectContaining({ budgetMs: 0, full: true })]);
  expect(timeouts).toEqual([undefined, undefined]);
});

it('is not disturbed when it is told what it knows', async () => {
  const tell = (intervalSeconds: number) => () =>
    fakeWorkflow.signal('configure', { intervalSeconds, paused: false });
  const { requests } = await run([batch(completed())], [tell(30), tell(5), stop]);
  expect(requests.map(({ intervalMs }) => intervalMs)).toEqual([30_000, 30_000, 5_000]);
});

it('follows what PostgreSQL says, also when the signal of the change was lost', async () => {
  const changed = { ...batch(completed()), settings: { intervalSeconds: 5, paused: false } };
  const paused = { ...batch(completed()), settings: { intervalSeconds: 5, paused: true } };
  const { requests, timeouts } = await run([changed, paused], [() => {}, stop]);
  expect(requests.map(({ intervalMs }) => intervalMs)).toEqual([30_000, 5_000]);
  expect(timeouts).toEqual([30_000, undefined]);
});

it('ends a batch that runs when somebody needs attention, and polls again for a poll that was asked for', async () => {
  let calls = 0;
  const runPollCycles = async () => {
    if (++calls === 1) fakeWorkflow.signal('pollNow', { full: false });
    return batch(completed(), 0);
  };
  fakeWorkflow.reset({ activities: { runPollCycles }, onWait: stop });
  await monitor(aMonitorInput());
  expect([calls, cancelled.times]).toEqual([2, 1]);
});

it('takes an activity that failed for a failed poll and goes on', async () => {
  let calls = 0;
  const runPollCycles = async () => {
    if (++calls < 3) throw new Error('PostgreSQL is away');
    return batch(completed());
  };
  const failures: number[] = [];
  const onWait = () => {
    failures.push(state().consecutiveFailures);
    if (calls === 3) stop();
  };
  fakeWorkflow.reset({ activities: { runPollCycles }, onWait });
  await monitor(aMonitorInput());
  expect(failures).toEqual([1, 2, 0]);
});

it('goes on as a new run with what it was told, when its history has grown', async () => {
  const input = aMonitorInput({ intervalSeconds: 7, wanted: 'full', consecutiveFailures: 2 });
  fakeWorkflow.reset({ info: { continueAsNewSuggested: true } });
  await expect(monitor(input)).rejects.toMatchObject({ args: [input] });
});

it('ends with its connection', async () => {
  const { outcome, timeouts } = await run([batch({ kind: 'gone' })], []);
  expect([outcome, timeouts]).toEqual([{ kind: 'gone' }, []]);
});
