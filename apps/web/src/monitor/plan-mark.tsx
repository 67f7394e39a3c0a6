import { PLAN_COLOURS } from './plan-colours';
import { type PlanState } from './plan.rules';

/** The colour of a state, before the word that names it. */
export const PlanMark = ({ state }: { state: PlanState }) => (
  <svg aria-hidden viewBox="0 0 10 10" className="size-2.5 shrink-0">
    <rect width={10} height={10} rx={2} className={PLAN_COLOURS[state]} />
  </svg>
);
