import type { EventSeverity } from '@resync/platform';
import type { PushSeverity } from './push.model.js';

const WINDOW_MS = 60_000;
const MOST_SINGLES = 5;

/** What one browser was told in the minute that began at `at`. */
export interface Burst {
  at: Date;
  /** One by one. */
  singles: number;
  /** Summed up in one message. */
  more: number;
  /** Whether anything critical was summed up. */
  critical: boolean;
}

interface Told {
  severity: EventSeverity;
  sequence: number;
}

export interface BurstPlan<T> {
  singles: T[];
  /** `count` and `severity` are of the whole minute; `of` holds what this pass adds to it. */
  summary: { count: number; severity: PushSeverity; of: T[]; at: Date } | null;
  burst: Burst;
}

const worstFirst = (a: Told, b: Told): number =>
  Number(b.severity === 'critical') - Number(a.severity === 'critical') || a.sequence - b.sequence;

/**
 * What of this is told one by one: five in a minute, the worst first; the rest is one summary. The first of a minute goes
 * out at once, what is added to it waits for the minute's end.
 */
export function planBurst<T extends Told>(told: readonly T[], before: Burst | null, now: Date): BurstPlan<T> {
  const end = (before?.at.getTime() ?? -Infinity) + WINDOW_MS;
  const known = before && now.getTime() < end ? before : { at: now, singles: 0, more: 0, critical: false };
  const ordered = [...told].sort(worstFirst);
  const room = Math.max(0, MOST_SINGLES - known.singles);
  const [singles, rest] = [ordered.slice(0, room), ordered.slice(room)];
  const more = known.more + rest.length;
  const critical = known.critical || rest.some(({ severity }) => severity === 'critical');
  const severity = critical ? 'critical' : 'error';
  const at = known.more === 0 ? now : new Date(known.at.getTime() + WINDOW_MS);
  return {
    singles,
    summary: rest.length > 0 ? { count: more, severity, of: rest, at } : null,
    burst: { at: known.at, singles: known.singles + singles.length, more, critical },
  };
}

/** The newest of each tag: what is not news any more is not told. */
export function newestOfEach<T>(told: readonly T[], tagOf: (one: T) => string): T[] {
  const newest = new Map<string, T>();
  for (const one of told) newest.set(tagOf(one), one);
  return [...newest.values()];
}
