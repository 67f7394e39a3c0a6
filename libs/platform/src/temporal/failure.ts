import {
  ActivityFailure,
  ApplicationFailure,
  CancelledFailure,
  ChildWorkflowFailure,
  TerminatedFailure,
  TimeoutFailure,
} from '@temporalio/common';
import { z } from 'zod';
import { ResyncError } from '../errors/index.js';
import { type CarriedError, JobCancelled, JobFailed } from './temporal.errors.js';

const carriedError = z.object({
  kind: z.enum([
    'invalid',
    'unauthenticated',
    'forbidden',
    'not_found',
    'conflict',
    'unprocessable',
    'too_many',
    'unavailable',
    'internal',
  ]),
  fields: z.array(z.object({ field: z.string(), message: z.string() })),
  details: z.record(z.string(), z.unknown()),
});

/** What leaves an activity: an error of ours keeps its code and says whether to try again; others stay as they are. */
export function toFailure(error: unknown): unknown {
  if (!(error instanceof ResyncError)) return error;
  const { kind, fields, details } = error;
  return ApplicationFailure.create({
    message: error.message,
    type: error.code,
    nonRetryable: !error.retryable,
    details: [{ kind, fields, details }],
    cause: error.cause instanceof Error ? error.cause : undefined,
  });
}

/** The other way: what the failure of a workflow, update or activity means to its caller. */
export function fromFailure(failure: unknown): ResyncError {
  if (failure instanceof ActivityFailure || failure instanceof ChildWorkflowFailure)
    return fromFailure(failure.cause);
  const options = { cause: failure };
  if (failure instanceof CancelledFailure) return new JobCancelled(undefined, options);
  if (failure instanceof TerminatedFailure) return new JobCancelled('the job was terminated', options);
  if (failure instanceof TimeoutFailure)
    return new JobFailed({ code: 'JOB_TIMED_OUT', message: 'the job took longer than it may' }, options);
  if (!(failure instanceof ApplicationFailure) || !failure.type) return new JobFailed({}, options);
  const carried = carriedError.safeParse(failure.details?.[0]);
  return carried.success
    ? new JobFailed(withCode(failure, carried.data), options)
    : new JobFailed({}, options);
}

const withCode = (
  failure: ApplicationFailure,
  carried: z.output<typeof carriedError>,
): Partial<CarriedError> => ({ ...carried, code: failure.type ?? undefined, message: failure.message });
