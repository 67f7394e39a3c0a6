import { type ResyncEvent } from '@resync/client';

export const LEAST_SEVERITIES = ['any', 'warning', 'error', 'critical'] as const;
export const CATEGORIES = ['any', 'jobs', 'workstations', 'system'] as const;

/** What of the events the reader wants to see. */
export interface EventChoice {
  /** This or worse. */
  severity: (typeof LEAST_SEVERITIES)[number];
  category: (typeof CATEGORIES)[number];
  /** Part of the object's key; case does not matter. */
  object: string;
}

const RANK = { info: 0, any: 0, warning: 1, error: 2, critical: 3 };

/** The same rule for live events by which the server chooses among those before. */
export const isChosen = (event: ResyncEvent, { severity, category, object }: EventChoice): boolean =>
  RANK[event.severity] >= RANK[severity] &&
  (category === 'any' || event.category === category) &&
  event.object.key.toLowerCase().includes(object.toLowerCase());

/** Live ones above, history below, each once. */
export function joined(
  live: readonly ResyncEvent[],
  past: readonly ResyncEvent[],
  choice: EventChoice,
): readonly ResyncEvent[] {
  const newest = past[0]?.sequence ?? 0;
  return [...live.filter((event) => event.sequence > newest && isChosen(event, choice)), ...past];
}
