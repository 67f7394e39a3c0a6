import { ActivityCancellationDetails } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { expect, it } from 'vitest';
import { MonitorActivities } from './monitor.activities.js';
import { type PollBatch } from './monitor.contract.js';
import { aBatchRequest, completed, failed, scriptedCycles } from './monitor.fixtures.js';

const settings = { intervalSeconds: 30, paused: false };
const asked = new ActivityCancellationDetails({ cancelRequested: true });

const run = (
  cycles: ReturnType<typeof scriptedCycles>,
  changes: Parameters<typeof aBatchRequest>[0] = {},
  environment = new MockActivityEnvironment(),
): Promise<PollBatch> => {
  const activities = new MonitorActivities(cycles, {
    find: async () => settings,
    markProgress: async () => {},
  });
  return environment.run(activities.runPollCycles.bind(activities), aBatchRequest(changes));
};

it('runs the cycles that begin within the budget and says when the next is due', async () => {
  const cycles = scriptedCycles([completed()]);
  const batch = await run(cycles, { intervalMs: 400, budgetMs: 1_000 });
  expect([batch.cycles, cycles.requests.length, batch.last?.kind]).toEqual([3, 3, 'completed']);
  expect(batch.nextInMs).toBeGreaterThan(0);
  expect(batch.nextInMs).toBeLessThanOrEqual(420); // a poll a little before its moment counts as at it
});

it('runs one cycle however long the interval', async () => {
  const batch = await run(scriptedCycles([completed()]), { intervalMs: 300_000 });
  expect(batch.cycles).toBe(1);
  expect(batch.nextInMs).toBeGreaterThan(149_000);
  expect(batch.nextInMs).toBeLessThanOrEqual(300_000);
});

it('polls each connection at a moment of its own, so that those that began together come apart', async () => {
  const waits = await Promise.all(
    ['one', 'another', 'a third'].map(
      async (connectionId) =>
        (await run(scriptedCycles([completed()]), { intervalMs: 300_000, connectionId })).nextInMs,
    ),
  );
  const seconds = waits.map((wait) => Math.round(wait / 1_000));
  expect(new Set(seconds).size).toBe(3);
});

it('reads the whole plan once when asked to, then what changed', async () => {
  const cycles = scriptedCycles([completed()]);
  await run(cycles, { intervalMs: 300, budgetMs: 400, full: true });
  expect(cycles.requests.map((request) => request.full)).toEqual([true, false]);
});

it('lengthens the interval when the scheduler slows down', async () => {
  const batch = await run(scriptedCycles([completed({ slowdown: 4 })]), {
    intervalMs: 1_000,
    budgetMs: 1_500,
  });
  expect(batch.cycles).toBe(1);
  expect(batch.nextInMs).toBeGreaterThan(3_500);
});

it('returns at once with a cycle that did not complete: the workflow decides what then', async () => {
  const cycles = scriptedCycles([completed(), failed()]);
  const batch = await run(cycles, { intervalMs: 10 });
  expect([batch.cycles, batch.last]).toEqual([2, failed()]);
});

it('brings along what PostgreSQL says of the connection now', async () => {
  expect((await run(scriptedCycles([failed()]))).settings).toEqual(settings);
});

it('ends a wait at once when somebody needs attention', async () => {
  const environment = new MockActivityEnvironment();
  const cycles = scriptedCycles([completed()], async () => {
    setTimeout(() => environment.cancel('CANCELLED', asked), 10);
  });
  const batch = await run(cycles, { intervalMs: 30_000 }, environment);
  expect(batch).toMatchObject({ cycles: 1, nextInMs: 0 });
});

it('lets a running cycle finish, whoever needs attention', async () => {
  const environment = new MockActivityEnvironment();
  const cycles = scriptedCycles([completed()], async ({ signal }) => {
    environment.cancel('CANCELLED', asked);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(signal?.aborted).toBe(false);
  });
  await run(cycles, {}, environment);
  expect(cycles.seen.finished).toBe(1);
});

it('aborts a cycle whose attempt nobody waits for any more', async () => {
  const environment = new MockActivityEnvironment();
  const cycles = scriptedCycles([completed()], async ({ signal }) => {
    environment.cancel('TIMED_OUT', new ActivityCancellationDetails({ timedOut: true }));
    signal?.throwIfAborted();
  });
  await expect(run(cycles, {}, environment)).rejects.toThrow();
  expect(cycles.seen.finished).toBe(0);
});

it('heartbeats while it waits, so that a cancellation can reach it', async () => {
  const environment = new MockActivityEnvironment();
  const beat = new Promise((resolve) => environment.on('heartbeat', resolve));
  const done = run(scriptedCycles([completed()]), { intervalMs: 30_000 }, environment);
  await beat;
  environment.cancel('CANCELLED', asked);
  await expect(done).resolves.toMatchObject({ cycles: 1 });
});
