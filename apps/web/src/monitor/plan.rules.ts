/** How far a plan is, in the terms of who looks at it. */
export const PLAN_STATES = ['done', 'running', 'waiting', 'failed', 'held', 'other'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** By the scheduler's own words (`JOB_STATUSES` of libs/scheduler). */
const STATE_OF: Readonly<Record<string, PlanState>> = {
  SUCC: 'done',
  DONE: 'done',
  CANCEL: 'done',
  EXEC: 'running',
  INTRO: 'running',
  SCHED: 'running',
  BOUND: 'running',
  PEND: 'running',
  SUCC_PENDING: 'running',
  CANCEL_PENDING: 'running',
  WAIT: 'waiting',
  WAITD: 'waiting',
  READY: 'waiting',
  ADD: 'waiting',
  HOLD: 'waiting',
  FENCE: 'held',
  SUPPR: 'held',
  SUSP: 'held',
  ABEND: 'failed',
  ABEND_PENDING: 'failed',
  FAIL: 'failed',
  ERROR: 'failed',
  STUCK: 'failed',
};

/** Where a scheduler's own word for a status belongs. */
export const planStateOf = (status: string): PlanState => STATE_OF[status] ?? 'other';

/** The scheduler's own words for what is so far. */
export const statusesOf = (state: PlanState): string[] =>
  Object.keys(STATE_OF).filter((status) => STATE_OF[status] === state);

/** Jobs by plan state, from counts by the scheduler's own states; those that it does not say count as other. */
export function planProgress(jobs: Readonly<Record<string, number>>): Record<PlanState, number> {
  const progress = { done: 0, running: 0, waiting: 0, failed: 0, held: 0, other: 0 };
  for (const [status, count] of Object.entries(jobs)) progress[planStateOf(status)] += count;
  return progress;
}
