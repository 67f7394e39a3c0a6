import { ResyncError } from '../errors/index.js';

/** Calls to an outside system failed so often that no more are made for a while. */
export class SystemUnavailable extends ResyncError {
  readonly code = 'SYSTEM_UNAVAILABLE';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  override readonly details: { system: string };

  constructor(system: string, options?: ErrorOptions) {
    super(`${system} is not answering; it is left alone for a moment`, options);
    this.details = { system };
  }
}

/** An outside system did not answer in time. */
export class SystemTimedOut extends ResyncError {
  readonly code = 'SYSTEM_TIMED_OUT';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  override readonly details: { system: string; timeoutMs: number };

  constructor(system: string, timeoutMs: number, options?: ErrorOptions) {
    super(`${system} did not answer within ${timeoutMs} ms`, options);
    this.details = { system, timeoutMs };
  }
}
