import { Context } from '@temporalio/activity';
import { type JobProgress } from './job.contract.js';

/** Well inside the heartbeat timeouts: one step may take longer than those. */
const HEARTBEAT_MS = 5_000;

/**
 * Runs the work of an activity that says how far it is, and heartbeats on while a step lasts. `report` throws when the
 * activity was cancelled: what calls it is where the work may stop.
 */
export async function reportedWork<T>(
  first: JobProgress,
  work: (report: (progress: JobProgress) => void) => Promise<T>,
): Promise<T> {
  const context = Context.current();
  let progress = first;
  const beats = setInterval(() => context.heartbeat(progress), HEARTBEAT_MS);
  try {
    return await work((change) => {
      context.cancellationSignal.throwIfAborted();
      context.heartbeat((progress = change));
    });
  } finally {
    clearInterval(beats);
  }
}
