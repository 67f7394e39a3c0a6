import type { CompiledCycle, Look } from './compiled-cycle.js';
import type { DayReason, PlannedStart } from './calendar.model.js';
import { excepted, reasonOf } from './day-reasons.rules.js';
import { type PlainDay } from './plain-day.rules.js';
import { startKey } from './start-times.rules.js';

export interface Decision {
  /** One for each time of the day. */
  starts: PlannedStart[];
  reasons: DayReason[];
  /** False when an unreadable run cycle could change it. */
  certain: boolean;
}

interface Looked {
  cycle: CompiledCycle;
  look: Look;
}

/** What run cycles decide together: each subset by itself, then all subsets united. */
export function decide(cycles: readonly CompiledCycle[], day: PlainDay): Decision {
  const decisions = [...Map.groupBy(cycles, ({ subset }) => subset).values()].map((subset) =>
    decideSubset(subset, day),
  );
  return {
    starts: oncePerTime(decisions.flatMap(({ starts }) => starts)),
    reasons: decisions.flatMap(({ reasons }) => reasons),
    certain: decisions.every(({ certain }) => certain),
  };
}

/** What the ON want, less what the EXCEPT take. */
function decideSubset(subset: readonly CompiledCycle[], day: PlainDay): Decision {
  const looked = subset.map((cycle) => ({ cycle, look: cycle.look(day) }));
  const ons = looked.filter(({ cycle }) => !cycle.exclude);
  const wanted = agreed(ons);
  const starts = oncePerTime(startsOf(wanted));
  const taking = starts.length > 0 ? looked.filter(({ cycle }) => cycle.exclude) : [];
  const takers = agreed(taking).filter(({ cycle }) => starts.some((start) => takes(cycle, start)));
  return {
    starts: starts.filter((start) => !takers.some(({ cycle }) => takes(cycle, start))),
    reasons: [
      ...ons.flatMap((on) => [reasonOf(on.cycle.label, on.look, day, wanted.includes(on)), ...on.look.inner]),
      ...takers.map(({ cycle }) => excepted(cycle.label)),
      ...taking.filter(isUnknown).map(({ cycle, look }) => reasonOf(cycle.label, look, day, false)),
    ],
    certain: [...ons, ...taking].every(({ look }) => look.certain),
  };
}

const isYes = ({ look }: Looked) => look.landing.kind === 'own' || look.landing.kind === 'from';
const isUnknown = ({ look }: Looked) => look.landing.kind === 'unknown';

/** Each OR that says yes, and the AND when all of them do. */
function agreed(looked: readonly Looked[]): Looked[] {
  const ands = looked.filter(({ cycle }) => cycle.operator === 'AND');
  const together = ands.every(isYes);
  return looked.filter((one) => isYes(one) && (one.cycle.operator === 'OR' || together));
}

/** The AND of a subset are one instance, at the time that one of them names. */
function startsOf(wanted: readonly Looked[]): PlannedStart[] {
  const ands = wanted.filter(({ cycle }) => cycle.operator === 'AND');
  const speaker = ands.find(({ cycle }) => cycle.ownStart !== '') ?? ands[0];
  return wanted.flatMap((one) => (one.cycle.operator === 'OR' || one === speaker ? one.look.starts : []));
}

const takes = ({ ownStart }: CompiledCycle, { times }: PlannedStart) =>
  ownStart === '' || ownStart === startKey(times);

function oncePerTime(starts: readonly PlannedStart[]): PlannedStart[] {
  const seen = new Set<string>();
  return starts.filter(({ times }) => {
    const key = startKey(times);
    return !seen.has(key) && seen.add(key);
  });
}
