import { SetMetadata } from '@nestjs/common';

export const OWN_IDEMPOTENCY = Symbol('own idempotency');

/** For routes that start an operation: there the key becomes the workflow's id, and the operation is the answer. */
export const OwnIdempotency = () => SetMetadata(OWN_IDEMPOTENCY, true);
