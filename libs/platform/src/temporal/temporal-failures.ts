import {
  isGrpcServiceError,
  QueryNotRegisteredError,
  QueryRejectedError,
  ServiceError,
  WorkflowFailedError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ValueError, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/common';
import { SystemTimedOut, SystemUnavailable } from '../resilience/index.js';
import { fromFailure } from './failure.js';
import { KeyNotInRing } from './payload-codec.js';
import {
  PayloadKeyMissing,
  PayloadUnreadable,
  TemporalUnavailable,
  WorkflowAlreadyRunning,
  WorkflowHandlerMissing,
  WorkflowNotAnswering,
  WorkflowNotRunning,
} from './temporal.errors.js';

/** gRPC status codes (grpc/doc/statuscodes.md) that speak of the way to the server or its state. */
const CANCELLED = 1; // also how a server ends a call whose deadline it sees first
const DEADLINE_EXCEEDED = 4;
const RESOURCE_EXHAUSTED = 8;
const UNAVAILABLE = 14;
const TOO_LATE = new Set([CANCELLED, DEADLINE_EXCEEDED]);
const OUTAGES = new Set([CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, UNAVAILABLE]);

const grpcCode = (error: unknown): number | undefined => {
  if (isGrpcServiceError(error)) return error.code;
  return error instanceof Error && error.cause !== undefined ? grpcCode(error.cause) : undefined;
};

/** Whether Temporal is away, rather than of another opinion. */
export const isOutage = (error: unknown): boolean => OUTAGES.has(grpcCode(error) ?? -1);

/** What an answer is that was changed on the way, or never JSON. */
const isUnreadable = (error: unknown): error is Error =>
  error instanceof ValueError || error instanceof SyntaxError;

/**
 * What an error of the SDK's client means in our words; what means nothing to a caller stays as it is.
 * `waiting`: a deadline that passes is the worker's silence, not the server's.
 */
export function translate(
  error: unknown,
  workflowId: string,
  how: 'calling' | 'waiting' = 'calling',
): unknown {
  const options = { cause: error };
  if (error instanceof WorkflowNotFoundError) return new WorkflowNotRunning(workflowId, options);
  if (error instanceof WorkflowExecutionAlreadyStartedError)
    return new WorkflowAlreadyRunning(workflowId, options);
  if (error instanceof WorkflowFailedError || error instanceof WorkflowUpdateFailedError)
    return fromFailure(error.cause);
  if (error instanceof QueryNotRegisteredError)
    return new WorkflowHandlerMissing(workflowId, error.message, options);
  if (error instanceof QueryRejectedError) return new WorkflowNotRunning(workflowId, options);
  if (error instanceof SystemTimedOut || error instanceof SystemUnavailable)
    return new TemporalUnavailable(options);
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError)
    return new WorkflowNotAnswering(workflowId, options);
  if (how === 'waiting' && TOO_LATE.has(grpcCode(error) ?? -1))
    return new WorkflowNotAnswering(workflowId, options);
  if (how === 'waiting' && error instanceof KeyNotInRing)
    return new PayloadKeyMissing(error.message, options);
  if (how === 'waiting' && isUnreadable(error)) return new PayloadUnreadable(error.message, options);
  if (isOutage(error)) return new TemporalUnavailable(options);
  return error instanceof ServiceError && error.cause ? error.cause : error;
}
