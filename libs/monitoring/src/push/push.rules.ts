import type { EventCategory } from '@resync/platform';
import type { PushOutcome, PushPayload, PushPreferences, PushSeverity } from './push.model.js';
import { isQuiet } from './quiet-hours.rules.js';

const MINUTE_MS = 60_000;

/** What was not told for so long is old: nobody is woken for it. */
export const OLD_AFTER_MS = 60 * MINUTE_MS;

/** A browser whose push service has refused the house's key for so long, and so often, is forgotten. */
export const UNWELCOME = { forMs: 24 * 60 * MINUTE_MS, times: 3 };

/** What holds for whoever has not chosen. */
export const DEFAULT_PREFERENCES: PushPreferences = {
  enabled: true,
  minimumSeverity: 'error',
  categories: ['jobs', 'workstations', 'system'],
  quietHours: null,
  criticalInQuietHours: true,
};

/** Whether an owner wants to be told of it at this instant. A summary is of no category. */
export function isWanted(
  preferences: PushPreferences,
  { severity, category }: { severity: PushSeverity; category: EventCategory | null },
  now: Date,
): boolean {
  const { enabled, minimumSeverity, categories, quietHours, criticalInQuietHours } = preferences;
  if (!enabled) return false;
  if (severity === 'error' && minimumSeverity === 'critical') return false;
  if (category !== null && !categories.includes(category)) return false;
  if (severity === 'critical' && criticalInQuietHours) return true;
  return !quietHours || !isQuiet(quietHours, now);
}

/** How long a push service keeps a message for a device that is away. */
export const TTL_SECONDS: Record<PushPayload['severity'], number> = {
  critical: 4 * 60 * 60,
  error: 60 * 60,
  info: 60,
};

/** RFC 8030 §5.3: `high` wakes a device that saves its battery. */
export const URGENCY: Record<PushPayload['severity'], string> = {
  critical: 'high',
  error: 'normal',
  info: 'normal',
};

/** What an answer means: `refused` is not tried again, a push service does not change its mind about it. */
export type PushVerdict = 'sent' | 'again' | 'gone' | 'refused';

export function pushVerdictOf(status: number | null): PushVerdict {
  if (status === null || status === 429 || status >= 500) return 'again';
  if (status >= 200 && status < 300) return 'sent';
  return status === 404 || status === 410 ? 'gone' : 'refused';
}

/** The same, as whoever sends a test is told. */
export function pushOutcomeOf(status: number | null): PushOutcome {
  const verdict = pushVerdictOf(status);
  if (verdict === 'sent') return 'delivered';
  if (verdict === 'gone') return 'gone';
  return status === null ? 'unreachable' : 'refused';
}

/** The push service does not take this house's key for the browser, and will not: the browser subscribed with another. */
export const isUnwelcome = (status: number | null): boolean => status === 401 || status === 403;
