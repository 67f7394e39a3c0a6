import { type Follows, type MatchingCriteria } from '@resync/scheduler/composer';
import { scopedKey } from '../estate/paths.js';
import { type StreamInstance } from './plan.model.js';
import { type PlanCalendar } from './plan-calendar.js';

/** Instances of the plan by stream key, each list in order of scheduled time. */
export type Instances = Map<string, StreamInstance[]>;

/**
 * The instance that an external FOLLOWS means (reference §2.6, §3.3): inside the interval of its criteria the
 * nearest that precedes, else the nearest that follows. Null when there is none: then nothing is waited for.
 */
export function matchInstance(
  instances: Instances,
  successor: StreamInstance,
  follows: Follows,
  calendar: PlanCalendar,
): StreamInstance | null {
  if (!follows.stream) return successor;
  const key = scopedKey(follows.stream, successor.template.workstation);
  const candidates = (instances.get(key) ?? []).filter((instance) => instance !== successor);
  const criteria = follows.criteria ?? successor.template.matching ?? { kind: 'sameDay' };
  const [from, to] = interval(criteria, successor, calendar);
  const inside = candidates.filter(({ schedTime }) => schedTime >= from && schedTime <= to);
  const preceding = inside.filter(({ schedTime }) => schedTime <= successor.schedTime).at(-1);
  if (preceding || criteria.kind === 'previous') return preceding ?? null;
  return inside[0] ?? null;
}

function interval(
  criteria: MatchingCriteria,
  successor: StreamInstance,
  calendar: PlanCalendar,
): [number, number] {
  switch (criteria.kind) {
    case 'previous':
      return [-Infinity, successor.schedTime];
    case 'sameDay':
      return [calendar.startsAt, calendar.endsAt];
    case 'relative':
      return [
        successor.schedTime + criteria.fromMinutes * 60_000,
        successor.schedTime + criteria.toMinutes * 60_000,
      ];
    case 'absolute': {
      const { timeZone } = successor.template;
      return [calendar.at(criteria.from, timeZone), calendar.at(criteria.to, timeZone)];
    }
  }
}
