import { expect, it } from 'vitest';
import { trendOf } from './trend';

const run = (runId: string, elapsedMs: number | null, status = 'SUCC') => ({
  runId,
  elapsedMs,
  status,
  startedAt: null,
  endedAt: null,
  returnCode: 0,
});

it('shows runs oldest first, and the median of those that went well', () => {
  const trend = trendOf([run('c', 30), run('b', 1, 'ABEND'), run('e', 1, 'ERROR'), run('a', 10)]);
  expect(trend.runs.map(({ runId }) => runId)).toEqual(['a', 'e', 'b', 'c']);
  expect([trend.medianMs, trend.failed]).toEqual([20, 2]);
});

it('takes the median of failed runs where there are no others, and none of nothing', () => {
  expect(trendOf([run('a', 5, 'FAIL'), run('b', 7, 'ABEND'), run('c', 9, 'ABEND')]).medianMs).toBe(7);
  expect(trendOf([]).medianMs).toBeNull();
});

it('takes the time from start and end where it is not said, and leaves out what has neither', () => {
  const timed = { ...run('a', null), startedAt: '2026-11-21T03:00:00Z', endedAt: '2026-11-21T03:00:05Z' };
  expect(trendOf([timed, run('b', null)]).elapsedMs).toEqual([5_000]);
});
