import type { EventSeverity } from '@resync/platform';
import type { WebhookSeverity } from './webhook.model.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** An event that could not be told for so long is given up. */
export const GIVE_UP_AFTER_MS = 24 * 60 * MINUTE_MS;
/** A secret that was replaced is valid for so long beside its successor. */
export const SECRET_OVERLAP_MS = 24 * 60 * MINUTE_MS;

const REST_STEPS_MS = [SECOND_MS, 5 * SECOND_MS, 15 * SECOND_MS, MINUTE_MS, 2 * MINUTE_MS, 5 * MINUTE_MS];

const RANK: Record<EventSeverity, number> = { info: 0, warning: 1, error: 2, critical: 3 };

interface Told {
  severity: EventSeverity;
  data: Record<string, unknown>;
}

/** Whether an event is told: bad enough, new (not found so at the first poll), and while alerts were on. */
export const isTold = ({ severity, data }: Told, minimum: WebhookSeverity): boolean =>
  RANK[severity] >= RANK[minimum] && data['initial'] !== true && data['alert'] !== false;

/** How long a receiver is left alone after so many rounds in a row of which nothing arrived. */
export const restMs = (failedRounds: number): number => REST_STEPS_MS[failedRounds - 1] ?? 5 * MINUTE_MS;

/** What an answer means. Everything that is not 2xx or 410 is tried again: a mistake there may be mended in a day. */
export type Verdict = 'delivered' | 'again' | 'gone';

export function verdictOf(status: number | null): Verdict {
  if (status === null) return 'again';
  if (status >= 200 && status < 300) return 'delivered';
  return status === 410 ? 'gone' : 'again';
}
