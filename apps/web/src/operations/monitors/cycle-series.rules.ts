import { type PollCycle } from './cycles.queries';

/** Instants in seconds since 1970, and for each the milliseconds of the whole cycle, the scheduler and the database. */
export type CycleSeries = [at: number[], whole: Gapped, scheduler: Gapped, database: Gapped];
type Gapped = (number | null)[];

/** Silence that is this many times longer than usual is shown as a gap, not as a line across it. */
const GAP = 4;

/** The cycles, given newest first, as lines that break where nothing was polled. */
export function cycleSeries(cycles: readonly PollCycle[]): CycleSeries {
  const series: CycleSeries = [[], [], [], []];
  const add = (at: number, ...values: [number | null, number | null, number | null]): void => {
    series[0].push(at);
    series[1].push(values[0]);
    series[2].push(values[1]);
    series[3].push(values[2]);
  };
  const oldestFirst = cycles
    .map((cycle) => ({ at: Date.parse(cycle.startedAt) / 1_000, cycle }))
    .sort((a, b) => a.at - b.at);
  const usual = median(oldestFirst.map(({ at }, i) => at - (oldestFirst[i - 1]?.at ?? at)).slice(1));
  let before: number | undefined;
  for (const { at, cycle } of oldestFirst) {
    if (before !== undefined && at - before > GAP * usual) add((at + before) / 2, null, null, null);
    add(at, cycle.wholeMs, cycle.schedulerMs, cycle.databaseMs);
    before = at;
  }
  return series;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
