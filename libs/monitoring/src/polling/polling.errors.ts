import { ResyncError } from '@resync/platform';

/** A newer poll of the connection has begun: this one leaves nothing behind. */
export class PollSuperseded extends ResyncError {
  readonly code = 'POLL_SUPERSEDED';
  override readonly kind = 'conflict';
  constructor() {
    super('a newer poll of this connection has begun');
  }
}

/** The poll was told to stop between two pages. */
export class PollCancelled extends ResyncError {
  readonly code = 'POLL_CANCELLED';
  constructor() {
    super('the poll was cancelled before it had read the plan');
  }
}
