import { ResyncError } from '../errors/index.js';

/** The first request with this key is still being worked on. */
export class RequestInProgress extends ResyncError {
  readonly code = 'REQUEST_IN_PROGRESS';
  override readonly kind = 'conflict';
  override readonly retryable = true;
  override readonly details = { retryAfterSeconds: 1 };
  constructor() {
    super('a request with this Idempotency-Key is being worked on: try again in a moment');
  }
}
