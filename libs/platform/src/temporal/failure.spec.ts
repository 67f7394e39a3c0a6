import { ActivityFailure, ApplicationFailure, CancelledFailure, TerminatedFailure } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../errors/index.js';
import { failureCode } from './failure.rules.js';
import { fromFailure, toFailure } from './failure.js';
import { TemporalUnavailable } from './temporal.errors.js';

const refused = new InvalidInput('no such day', [{ field: '/day', message: 'is in the future' }]);
const inActivity = (cause: unknown) =>
  new ActivityFailure('Activity task failed', 'import', '1', 'NON_RETRYABLE_FAILURE', 'w', cause as Error);

describe('an error of ours', () => {
  it('crosses Temporal with its code, kind, fields, and whether to try again', () => {
    const failure = toFailure(refused) as ApplicationFailure;
    expect(failure).toMatchObject({ type: 'INVALID_INPUT', nonRetryable: true, message: 'no such day' });
    expect(fromFailure(inActivity(failure))).toMatchObject({
      code: 'INVALID_INPUT',
      kind: 'invalid',
      message: 'no such day',
      fields: refused.fields,
      retryable: false,
    });
  });

  it('is tried again by Temporal when it may pass', () => {
    expect(toFailure(new TemporalUnavailable())).toMatchObject({ nonRetryable: false });
  });

  it('is told apart by workflow code by its code', () => {
    expect(failureCode(inActivity(toFailure(refused)))).toBe('INVALID_INPUT');
    expect(failureCode(new Error('x'))).toBeUndefined();
  });
});

it('leaves cancellation and unforeseen errors as they are on the way out', () => {
  const [cancelled, bug] = [new CancelledFailure('stop'), new TypeError('x is undefined')];
  expect([toFailure(cancelled), toFailure(bug)]).toEqual([cancelled, bug]);
});

it('tells a caller nothing of an unforeseen error but that there was one', () => {
  const failure = ApplicationFailure.fromError(new TypeError('password is undefined'));
  expect(fromFailure(inActivity(failure))).toMatchObject({ code: 'JOB_FAILED', kind: 'internal' });
  expect(fromFailure(failure).message).not.toContain('password');
});

it('calls a cancelled and a terminated job cancelled', () => {
  expect(fromFailure(new CancelledFailure('stop')).code).toBe('JOB_CANCELLED');
  expect(fromFailure(new TerminatedFailure('kill')).code).toBe('JOB_CANCELLED');
});
