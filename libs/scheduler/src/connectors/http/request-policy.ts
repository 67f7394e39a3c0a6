import { setTimeout as wait } from 'node:timers/promises';
import { resiliencePolicy } from '@resync/platform';
import { type ConnectionSettings } from '../../model/connector.js';
import {
  SchedulerFailed,
  SchedulerThrottled,
  SchedulerUnreachable,
  type UnreachableReason,
} from '../connector.errors.js';

/** Runs one question to a scheduler again when that may help. */
export interface RequestPolicy {
  execute<T>(ask: () => Promise<T>): Promise<T>;
}

const ATTEMPTS = 3;
/** A longer `Retry-After` is for the next cycle, not for a request that somebody waits for. */
const LONGEST_RETRY_AFTER_MS = 10_000;
/** The bucket may hold a request back this long, on top of the time that the request itself has. */
const HELD_BACK_MS = 40_000;

/** A certificate or a name does not get better by itself; a request that hung would only double the load. */
const PASSING: readonly UnreachableReason[] = ['refused', 'no_route', 'connect_timeout', 'dropped'];

const mayPass = (error: unknown): boolean =>
  error instanceof SchedulerFailed ||
  (error instanceof SchedulerThrottled && (error.retryAfterMs ?? 0) <= LONGEST_RETRY_AFTER_MS) ||
  (error instanceof SchedulerUnreachable && PASSING.includes(error.reason));

/**
 * Tries again after 429, 5xx and connections that failed, with growing, jittered waits; never after 400, 401, 403, 404.
 * No breaker: one error ends the cycle, and the monitor lengthens the time to the next one.
 */
export function requestPolicy(
  { addresses, requestTimeoutMs }: Pick<ConnectionSettings, 'addresses' | 'requestTimeoutMs'>,
  backoffMs = { initial: 200, max: 5_000 },
): RequestPolicy {
  const policy = resiliencePolicy({
    name: 'scheduler',
    timeoutMs: addresses.length * (requestTimeoutMs + HELD_BACK_MS) + LONGEST_RETRY_AFTER_MS,
    attempts: ATTEMPTS,
    backoffMs,
    isOutage: mayPass,
  });
  return {
    execute: (ask) =>
      policy.execute(async () => {
        try {
          return await ask();
        } catch (error) {
          if (error instanceof SchedulerThrottled && mayPass(error)) await wait(error.retryAfterMs ?? 0);
          throw error;
        }
      }),
  };
}
