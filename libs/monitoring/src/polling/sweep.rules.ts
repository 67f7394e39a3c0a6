/** A full sweep at least this often: what a delta cannot see (a job that vanished) is found then. */
export const FULL_SWEEP_EVERY_MS = 12 * 60_000;

interface SweepState {
  baselineAt: Date | null;
  runNumber: number | null;
  fullSweepAt: Date | null;
  fullSweepWanted: boolean;
}

/** What the scheduler's run number says about the plan we know. */
export function planMove(state: SweepState, runNumber: number | null): 'first' | 'same' | 'turnover' {
  if (state.baselineAt === null) return 'first';
  // A lower number is a mirror that lags or a standby master, never a new plan.
  return runNumber !== null && state.runNumber !== null && runNumber > state.runNumber ? 'turnover' : 'same';
}

/** Whether this cycle reads everything, and why. */
export function sweepReason(
  state: SweepState,
  move: ReturnType<typeof planMove>,
  asked: boolean,
  now: Date,
): 'first' | 'turnover' | 'asked' | 'due' | null {
  if (move !== 'same') return move;
  if (asked || state.fullSweepWanted) return 'asked';
  return state.fullSweepAt === null || now.getTime() - state.fullSweepAt.getTime() >= FULL_SWEEP_EVERY_MS
    ? 'due'
    : null;
}

/** Scheduler time kept as overlap between two deltas: jobs that finish while a cycle reads are seen by both. */
const FINISHED_OVERLAP_MS = 60_000;

/** From when on the next delta reads finished jobs. */
export const nextFinishedSince = (schedulerNow: Date): Date =>
  new Date(schedulerNow.getTime() - FINISHED_OVERLAP_MS);

/** A folder this large that loses more than half of its jobs at once was hidden from us in part, not emptied. */
const VISIBILITY_MIN_JOBS = 10;

/** Folders whose jobs vanished in a way that only a narrowed account explains: no plan loses a whole folder. */
export function hiddenFolders(
  missing: ReadonlyMap<string, number>,
  live: ReadonlyMap<string, number>,
): string[] {
  return [...missing]
    .filter(([folder, count]) => {
      const known = live.get(folder) ?? 0;
      return count >= known || (count >= VISIBILITY_MIN_JOBS && count * 2 > known);
    })
    .map(([folder]) => folder);
}

/** How much to lengthen the interval, by the mean time of a request: a slow master is asked less. */
export function slowdownFor(requests: number, schedulerMs: number): number {
  const mean = requests === 0 ? 0 : schedulerMs / requests;
  if (mean > 10_000) return 4;
  return mean > 3_000 ? 2 : 1;
}
