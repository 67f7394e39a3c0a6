import { PLAN_STATES, planProgress, type PlanState } from './plan.rules';

export interface PlanMoment {
  detectedAt: string;
  jobsByStatus: Readonly<Record<string, number>>;
}

export interface Band {
  state: PlanState;
  /** SVG path in a box of 1,000 by 100; one part for each stretch without a gap. */
  path: string;
}

/** Snapshots come every few minutes; where none came for so long nothing is known, and nothing is drawn. */
const GAP_MS = 20 * 60_000;

/** The plan over time as one band a state, on top of each other; `moments` in any order. */
export function planBands(moments: readonly PlanMoment[], fromMs: number, toMs: number): Band[] {
  const points = moments
    .map(({ detectedAt, jobsByStatus }) => ({ at: Date.parse(detectedAt), jobs: planProgress(jobsByStatus) }))
    .filter(({ at }) => at >= fromMs && at <= toMs)
    .sort((a, b) => a.at - b.at);
  const most = Math.max(1, ...points.map(({ jobs }) => below(jobs, PLAN_STATES.length)));
  const x = (at: number): number => round((1_000 * (at - fromMs)) / (toMs - fromMs));
  const y = (count: number): number => round(100 - (100 * count) / most);
  const stretches = split(points);
  return PLAN_STATES.map((state, i) => {
    const paths = stretches.map((stretch) => {
      const upper = stretch.map(({ at, jobs }) => `${x(at)},${y(below(jobs, i + 1))}`);
      const lower = stretch.map(({ at, jobs }) => `${x(at)},${y(below(jobs, i))}`).reverse();
      return `M${[...upper, ...lower].join('L')}Z`;
    });
    return { state, path: paths.join('') };
  }).filter(({ state }) => points.some(({ jobs }) => jobs[state] > 0));
}

/** The jobs by state as they were seen last at an instant; null where nothing was seen for long. */
export function jobsAt(moments: readonly PlanMoment[], instant: number): Record<PlanState, number> | null {
  const seen = moments
    .map(({ detectedAt, jobsByStatus }) => ({ at: Date.parse(detectedAt), jobsByStatus }))
    .filter(({ at }) => at <= instant && at > instant - GAP_MS)
    .sort((a, b) => b.at - a.at)[0];
  return seen ? planProgress(seen.jobsByStatus) : null;
}

/** Jobs in the first `n` states. */
const below = (jobs: Record<PlanState, number>, n: number): number =>
  PLAN_STATES.slice(0, n).reduce((sum, state) => sum + jobs[state], 0);

function split<Point extends { at: number }>(points: readonly Point[]): Point[][] {
  const stretches: Point[][] = [];
  for (const point of points) {
    const current = stretches.at(-1);
    const before = current?.at(-1);
    if (current && before && point.at - before.at <= GAP_MS) current.push(point);
    else stretches.push([point]);
  }
  return stretches;
}

const round = (value: number): number => Math.round(value * 10) / 10;
