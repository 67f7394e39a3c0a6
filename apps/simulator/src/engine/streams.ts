import { reevaluate } from './dependencies.js';
import { type JobInstance, type StreamInstance } from './plan.model.js';
import { release } from './resources.js';
import { isFinalStream, type JobStatus, type StreamStatus } from './status.js';
import { type World } from './world.js';

/** Gives a stream the status that follows from its jobs, and tells those who wait for it. */
export function settleStream(world: World, stream: StreamInstance): void {
  if (stream.dropped || stream.status === 'ADD') return;
  const status = statusOf(stream);
  if (status === stream.status) return;
  world.setStream(stream, status);
  if (isFinalStream(status)) release(world, stream);
  for (const dependency of stream.successors) reevaluate(world, dependency);
}

/** Reference §2.2. */
export function statusOf(stream: StreamInstance): StreamStatus {
  if (stream.cancelled) return 'CANCEL';
  if (stream.suppressed) return 'SUPPR';
  const count = (status: JobStatus) => stream.counts.get(status) ?? 0;
  const done = count('SUCC') + count('CANCEL') + count('SUPPR') + count('ABEND') + count('FAIL');
  const errors = count('FAIL') + (count('ABEND') > 0 ? stream.jobs.filter(isOpenAbend).length : 0);
  if (done === stream.jobs.length && (done > 0 || stream.free) && !stream.jobs.some(comesAgain))
    return errors > 0 ? 'ABEND' : 'SUCC';
  if (!stream.free && !stream.started) return stream.waitsForResource ? 'READY' : 'HOLD';
  if (errors > 0 && isBlocked(stream)) return 'STUCK';
  return stream.started || done > 0 ? 'EXEC' : 'READY';
}

const comesAgain = (job: JobInstance): boolean => job.recovering || job.everyPending;

const isOpenAbend = (job: JobInstance): boolean =>
  job.status === 'ABEND' && job.template.kind.recovery.action !== 'CONTINUE';

/** No further job can start without an operator: what is left waits for jobs of this stream, or its window closed. */
function isBlocked(stream: StreamInstance): boolean {
  return stream.jobs.every((job) => {
    if (comesAgain(job)) return false;
    if (job.status !== 'HOLD') return !['READY', 'INTRO', 'EXEC', 'PEND', 'ADD'].includes(job.status);
    if (job.released) return false;
    return (
      (job.untilGone && job.latestStartAction !== 'CONT') ||
      job.dependencies.some((d) => d.kind === 'internal' && !d.satisfied)
    );
  });
}
