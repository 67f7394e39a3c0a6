import { Context } from '@temporalio/activity';
import { type JobProgress } from '../temporal/job.contract.js';

/**
 * Tells how far the running activity is; shows in the operation of its job within about a second. `resume` travels
 * along, for the next attempt to go on from (`resumeFrom`). Throws nothing: a cancellation arrives by the
 * activity's own cancellation signal.
 */
export function reportProgress(progress: JobProgress, resume: Record<string, unknown> = {}): void {
  Context.current().heartbeat({ ...resume, ...progress });
}

/** What the attempt before this one last reported; undefined on the first attempt. */
export function resumeFrom(): unknown {
  return Context.current().info.heartbeatDetails as unknown;
}
