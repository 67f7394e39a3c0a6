import { ResyncError } from '../errors/index.js';
import { type LimitScope, type Standing } from './rate-limit.rules.js';

/** Somebody asks more often than the limit allows. */
export class RateLimited extends ResyncError {
  readonly code = 'RATE_LIMITED';
  override readonly kind = 'too_many';
  override readonly retryable = true;
  override readonly details: { scope: LimitScope; perMinute: number; retryAfterSeconds: number };

  constructor(readonly standing: Standing) {
    const { scope, limit, waitMs } = standing;
    const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1_000));
    super(`more than ${limit.perMinute} requests a minute: try again in ${retryAfterSeconds} seconds`);
    this.details = { scope, perMinute: limit.perMinute, retryAfterSeconds };
  }
}

/** Requests cannot be counted just now, and uncounted ones are not let in. */
export class RateLimitUnavailable extends ResyncError {
  readonly code = 'RATE_LIMIT_UNAVAILABLE';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  override readonly details = { retryAfterSeconds: 2 };

  constructor(options?: ErrorOptions) {
    super('requests cannot be counted just now, so none is let in: try again in a moment', options);
  }
}
