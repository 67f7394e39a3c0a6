import { type JobInstance, type StreamInstance } from './plan.model.js';
import { isFinalJob, isFinalStream } from './status.js';
import { type World } from './world.js';

const STARTED = new Set(['INTRO', 'EXEC', 'PEND']);

/** Before it starts, at once; its successors go on. What runs already is not touched. */
export function cancelJob(world: World, job: JobInstance): void {
  if (STARTED.has(job.status) || job.status === 'CANCEL' || job.status === 'SUCC') return;
  job.ticket++;
  job.waitsFor = null;
  job.cancelled = true;
  job.recovering = false;
  world.setJob(job, 'CANCEL');
  world.soon({ kind: 'settle', job });
}

/** Cancelled as soon as nothing of it holds it back: its successors wait until then (CANCEL P). */
export function cancelPending(world: World, node: JobInstance | StreamInstance): void {
  node.cancelPending = true;
  if (node.open > 0) return;
  if ('stream' in node) cancelJob(world, node);
  else cancelStream(world, node);
}

export function cancelStream(world: World, stream: StreamInstance): void {
  if (isFinalStream(stream.status)) return;
  for (const job of stream.jobs) if (!isFinalJob(job.status)) cancelJob(world, job);
  stream.cancelled = true;
  world.soon({ kind: 'settle-stream', stream });
}
