import { ResyncError } from '@resync/platform';

/** The tenant has as many open sockets and streams on this replica as it may. */
export class TooManySubscribers extends ResyncError {
  readonly code = 'TOO_MANY_SUBSCRIBERS';
  override readonly kind = 'too_many';
  override readonly retryable = true;
  constructor() {
    super('too many sockets and streams of this tenant');
  }
}

/** The client did not read what was sent. */
export class SubscriberTooSlow extends ResyncError {
  readonly code = 'SUBSCRIBER_TOO_SLOW';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor(override readonly details: { missed: number }) {
    super('too slow: come back with since');
  }
}

export class EventLogUnreadable extends ResyncError {
  readonly code = 'EVENT_LOG_UNREADABLE';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor(options?: ErrorOptions) {
    super('the event log cannot be read: come back with since', options);
  }
}

/** The server stops; another replica, or this one soon, goes on. */
export class ServerGoesAway extends ResyncError {
  readonly code = 'SERVER_GOES_AWAY';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor() {
    super('the server goes away: come back with since');
  }
}
