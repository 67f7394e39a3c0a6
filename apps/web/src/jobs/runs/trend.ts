import { planStateOf } from '../../monitor/plan.rules';

export interface Run {
  runId: string;
  startedAt: string | null;
  endedAt: string | null;
  elapsedMs: number | null;
  status: string;
  returnCode: number | null;
}

export interface Trend<R extends Run> {
  /** Oldest first; only runs of which it is known how long they took. */
  runs: R[];
  elapsedMs: number[];
  medianMs: number | null;
  failed: number;
}

const elapsedOf = ({ elapsedMs, startedAt, endedAt }: Run): number | null =>
  elapsedMs ?? (startedAt && endedAt ? Date.parse(endedAt) - Date.parse(startedAt) : null);

export const hasFailed = ({ status }: Run): boolean => planStateOf(status) === 'failed';

/** Of an even number, the mean of the two in the middle. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

/** From runs as the API gives them, newest first. */
export function trendOf<R extends Run>(newestFirst: readonly R[]): Trend<R> {
  const known = newestFirst.filter((run) => elapsedOf(run) !== null).reverse();
  const elapsedMs = known.map((run) => elapsedOf(run) ?? 0);
  const done = elapsedMs.filter((_, i) => known[i] && !hasFailed(known[i]));
  return {
    runs: known,
    elapsedMs,
    // what broke off early says nothing of how long it takes
    medianMs: median(done.length > 0 ? done : elapsedMs),
    failed: known.filter(hasFailed).length,
  };
}
