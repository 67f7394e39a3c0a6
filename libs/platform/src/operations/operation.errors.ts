import { ResyncError } from '../errors/index.js';

/** The key was used before, for another request. */
export class IdempotencyKeyReused extends ResyncError {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  override readonly kind = 'conflict';
  constructor() {
    super('this Idempotency-Key was used before, with another request');
  }
}

/** There is nothing left to cancel. */
export class OperationFinished extends ResyncError {
  readonly code = 'OPERATION_FINISHED';
  override readonly kind = 'conflict';
  constructor(id: string, state: string) {
    super(`operation ${id} has ended already: ${state}`);
  }
}
