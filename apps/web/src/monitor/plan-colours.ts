import { type PlanState } from './plan.rules';

/** The colour of each state of a plan, wherever it is drawn; each reaches 3 : 1 on what it lies on. */
export const PLAN_COLOURS: Record<PlanState, string> = {
  done: 'fill-good',
  running: 'fill-info',
  waiting: 'fill-waiting',
  failed: 'fill-critical',
  held: 'fill-warning',
  other: 'fill-quiet',
};
