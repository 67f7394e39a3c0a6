import { ResyncError } from '@resync/platform';

/**
 * Where the answer to `get_status` and the snapshot after a `reset` come from: the same body as
 * `GET /api/v1/monitoring/status`. The monitoring routes provide it.
 */
export abstract class StatusSource {
  abstract current(tenantId: string): Promise<object>;
}

/** This process serves events, but nothing in it knows the status. */
export class StatusUnavailable extends ResyncError {
  readonly code = 'STATUS_UNAVAILABLE';
  override readonly kind = 'unavailable';
  constructor() {
    super('the status is not served here');
  }
}
