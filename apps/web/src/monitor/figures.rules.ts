import { planProgress } from './plan.rules';

interface Counted {
  overall: {
    problems: { error: number; critical: number };
    jobs: Record<string, number>;
    workstations: Record<string, number>;
  };
  connections: readonly { late_jobs: number }[];
}

/** The numbers that a shift goes by; `doneShare` is of all jobs in the plans, 0 when there are none. */
export function figuresOf({ overall, connections }: Counted) {
  const progress = planProgress(overall.jobs);
  const all = Object.values(progress).reduce((sum, n) => sum + n, 0);
  return {
    broken: overall.problems.error + overall.problems.critical,
    doneShare: all === 0 ? 0 : progress.done / all,
    running: progress.running,
    waiting: progress.waiting + progress.held,
    late: connections.reduce((sum, { late_jobs }) => sum + late_jobs, 0),
    down: (overall.workstations['offline'] ?? 0) + (overall.workstations['unlinked'] ?? 0),
  };
}

/** In whole hundredths, but all only when it is all, and nothing only when it is nothing. */
export const wholePercent = (share: number): number =>
  share <= 0 || share >= 1 ? share : Math.min(99, Math.max(1, Math.round(100 * share))) / 100;
