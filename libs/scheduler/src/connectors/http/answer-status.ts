import { type ResyncError } from '@resync/platform';
import {
  AccessDenied,
  BadAnswer,
  BadQuery,
  CredentialsRefused,
  SchedulerFailed,
  SchedulerNotFound,
  SchedulerThrottled,
} from '../connector.errors.js';
import { engineMessages } from './engine-messages.rules.js';

export interface RefusedAnswer {
  address: string;
  /** What was asked for, in words. */
  what: string;
  status: number;
  body: string;
  retryAfter: string | null;
  secrets: readonly string[];
}

/** The clear error for any answer that is not 2xx. */
export function errorOf({ address, what, status, body, retryAfter, secrets }: RefusedAnswer): ResyncError {
  if (status === 401) return new CredentialsRefused(address);
  if (status === 403) return new AccessDenied(address, what);
  if (status === 404 || status === 410) return new SchedulerNotFound(address, what);
  if (status === 429) return new SchedulerThrottled(address, retryAfterMs(retryAfter));
  const messages = engineMessages(body, secrets);
  if (status >= 500) return new SchedulerFailed(address, status, messages);
  if (status >= 400) return new BadQuery(address, what, messages);
  return new BadAnswer(what, `HTTP ${status}; redirects are not followed: enter the final address`);
}

/** `Retry-After` in seconds or as a date, in milliseconds from now, at most an hour. */
export function retryAfterMs(header: string | null, now: number = Date.now()): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? null : Math.min(Math.max(0, ms), 3_600_000);
}
