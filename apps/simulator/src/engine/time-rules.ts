import { cancelJob, cancelStream } from './cancel.js';
import { type JobInstance, type Run, type StreamInstance } from './plan.model.js';
import { kill } from './runs.js';
import { isFinalJob, isFinalStream } from './status.js';
import { type World } from './world.js';

/** UNTIL: the latest start of a job; of a stream the moment after which no job of it starts any more. */
export function untilReached(world: World, node: JobInstance | StreamInstance): void {
  if ('stream' in node) return untilOfJob(world, node);
  if (node.dropped || isFinalStream(node.status)) return;
  node.untilGone = true;
  if (node.latestStartAction === 'CANC') return cancelStream(world, node);
  if (node.latestStartAction === 'SUPPR') for (const job of node.jobs) withdraw(world, job);
  world.soon({ kind: 'settle-stream', stream: node });
}

function untilOfJob(world: World, job: JobInstance): void {
  if (job.stream.dropped || isFinalJob(job.status) || !['HOLD', 'READY', 'ADD'].includes(job.status)) return;
  job.untilGone = true;
  if (job.latestStartAction === 'CANC') return cancelJob(world, job);
  if (job.latestStartAction === 'SUPPR') withdraw(world, job);
  world.soon({ kind: 'settle-stream', stream: job.stream });
}

/** Out of the line, back to HOLD. */
function withdraw(world: World, job: JobInstance): void {
  if (job.status !== 'READY') return;
  job.ticket++;
  job.waitsFor = null;
  world.setJob(job, 'HOLD');
}

/** DEADLINE: late when not finished; ONLATE KILL ends a run that is still going. */
export function deadlineReached(world: World, node: JobInstance | StreamInstance): void {
  if ('stream' in node) {
    if (node.stream.dropped || isFinalJob(node.status)) return;
    node.late = true;
    node.deadlinePassed = true;
    if (node.template.times.onLateKill) kill(world, node.run);
  } else if (!node.dropped && !isFinalStream(node.status)) {
    node.late = true;
    node.deadlinePassed = true;
  }
}

export function promote(world: World, job: JobInstance): void {
  if (job.stream.dropped || isFinalJob(job.status) || job.status === 'EXEC') return;
  job.promoted = true;
  if (job.status === 'READY') world.soon({ kind: 'place', job });
}

/** An operator looks at what failed and, as a habit, runs it again. */
export function operatorLooks(world: World, job: JobInstance, run: Run): JobInstance | null {
  const { operators } = world.options;
  const wanted = operators !== null && world.random.chance(operators.rerun);
  const same = job.run === run && !job.stream.dropped && (job.status === 'ABEND' || job.status === 'FAIL');
  return wanted && same && !job.recovering ? job : null;
}
