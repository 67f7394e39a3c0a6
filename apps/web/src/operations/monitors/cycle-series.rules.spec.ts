import { expect, it } from 'vitest';
import { type PollCycle } from './cycles.queries';
import { cycleSeries } from './cycle-series.rules';

const cycle = (second: number): PollCycle => ({
  id: String(second),
  startedAt: new Date(second * 1_000).toISOString(),
  finishedAt: new Date(second * 1_000 + 100).toISOString(),
  scope: 'delta',
  outcome: 'completed',
  error: null,
  requests: 5,
  bytes: 1_000,
  schedulerMs: 70,
  databaseMs: 20,
  wholeMs: 100,
  rowsSeen: 9,
  rowsChanged: 2,
  events: 1,
  problems: [],
});

it('turns cycles that come newest first into lines that run forward', () => {
  expect(cycleSeries([cycle(20), cycle(10)])).toEqual([
    [10, 20],
    [100, 100],
    [70, 70],
    [20, 20],
  ]);
});

it('breaks the lines over an hour of silence', () => {
  const seconds = [3_650, 3_640, 3_630, 30, 20, 10];
  const [at, whole] = cycleSeries(seconds.map(cycle));
  expect(at).toEqual([10, 20, 30, 1_830, 3_630, 3_640, 3_650]);
  expect(whole).toEqual([100, 100, 100, null, 100, 100, 100]);
});

it('has nothing to draw of nothing', () => {
  expect(cycleSeries([])).toEqual([[], [], [], []]);
});
