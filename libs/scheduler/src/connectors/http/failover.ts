import { type ResyncError } from '@resync/platform';
import { SchedulerFailed, SchedulerUnreachable } from '../connector.errors.js';
import { mayFailOver } from './unreachable.rules.js';

/** Nothing listens there, or what listens is a standby or a proxy before one: the next address may be the master. */
export const isStandbyOrAway = (error: unknown): error is ResyncError =>
  (error instanceof SchedulerUnreachable && mayFailOver(error.reason)) ||
  (error instanceof SchedulerFailed && [502, 503, 504].includes(error.status));

/** One that answered tells more than one that did not; several that did not are told together. */
export function mostTelling(failures: readonly ResyncError[]): ResyncError {
  const [first, ...others] = failures;
  if (!first) return new SchedulerUnreachable('the connection', 'other', 'has no address');
  const answered = failures.find((failure) => failure instanceof SchedulerFailed);
  if (answered || others.length === 0 || !(first instanceof SchedulerUnreachable)) return answered ?? first;
  const rest = others.map(({ message }) => message).join('; ');
  return new SchedulerUnreachable(
    first.address,
    first.reason,
    `${first.message.slice(first.address.length + 1)}; ${rest}`,
    {
      cause: first,
    },
  );
}
