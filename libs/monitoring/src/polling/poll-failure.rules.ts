import { type PollFailure } from '../detection/plan.rules.js';

/** How each of the connector's errors counts. Anything else is a fault of ours and no word about the scheduler. */
const KINDS: Record<string, PollFailure['kind']> = {
  SCHEDULER_CREDENTIALS_REFUSED: 'credentials',
  SCHEDULER_ACCESS_DENIED: 'access',
  SCHEDULER_PLAN_CHANGED: 'moved',
  SCHEDULER_THROTTLED: 'silence',
  SCHEDULER_FAILED: 'silence',
  SCHEDULER_UNREACHABLE: 'silence',
  SCHEDULER_BAD_ANSWER: 'silence',
  SCHEDULER_ANSWER_TOO_LARGE: 'silence',
  SCHEDULER_NOT_FOUND: 'silence',
  SCHEDULER_BAD_QUERY: 'silence',
};

/** Null: not the scheduler's doing. */
export const failureKind = (code: string): PollFailure['kind'] | null => KINDS[code] ?? null;

/** No word about the scheduler, and no fault that hides: whoever looks for the reason finds it among the polls. */
export const isOursToWait = (code: string): boolean => code === 'TOO_MANY_LARGE_ANSWERS';

/** How long the scheduler asked us to stay away, in milliseconds. */
export function retryAfterOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('retryAfterMs' in error)) return null;
  return typeof error.retryAfterMs === 'number' ? error.retryAfterMs : null;
}
