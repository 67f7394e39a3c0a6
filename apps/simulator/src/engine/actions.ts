import { cancelJob, cancelPending, cancelStream } from './cancel.js';
import { consider } from './dependencies.js';
import { NotPossible } from './engine.errors.js';
import { type JobInstance, type StreamInstance } from './plan.model.js';
import { rerun } from './rerun.js';
import { kill } from './runs.js';
import { isFinalJob } from './status.js';
import { type World } from './world.js';

/** What an operator can do to a job (reference §1.6). All throw `NotPossible` in the wrong status. */
export const JOB_ACTIONS: Record<string, (world: World, job: JobInstance) => void> = {
  rerun: (world, job) => {
    require(job, 'rerun', isFinalJob(job.status) && job.status !== 'SUPPR' && !job.recovering);
    rerun(world, job, 'RERUN');
  },
  cancel: (world, job) => {
    require(job, 'cancel', !['INTRO', 'EXEC', 'SUCC', 'CANCEL'].includes(job.status));
    cancelJob(world, job);
  },
  'cancel-pending': (world, job) => {
    require(job, 'cancel-pending', !isFinalJob(job.status) && job.status !== 'EXEC');
    cancelPending(world, job);
  },
  kill: (world, job) => {
    require(job, 'kill', job.status === 'EXEC');
    kill(world, job.run);
  },
  'confirm-succ': (world, job) => confirm(world, job, 'SUCC', ['PEND', 'ABEND', 'FAIL']),
  'confirm-abend': (world, job) => confirm(world, job, 'ABEND', ['PEND']),
  hold: (world, job) => setPriority(world, job, 0),
  release: (world, job) =>
    setPriority(world, job, job.priority === 0 ? job.origPriority || 10 : job.priority),
  'release-all-dependencies': (world, job) => releaseDependencies(world, job),
};

export const STREAM_ACTIONS: Record<string, (world: World, stream: StreamInstance) => void> = {
  cancel: (world, stream) => {
    require(stream, 'cancel', stream.status !== 'SUCC' && stream.status !== 'CANCEL');
    cancelStream(world, stream);
  },
  'cancel-pending': cancelPending,
  hold: (world, stream) => setPriority(world, stream, 0),
  release: (world, stream) =>
    setPriority(world, stream, stream.priority === 0 ? stream.origPriority || 10 : stream.priority),
  'release-all-dependencies': releaseDependencies,
};

function require(node: JobInstance | StreamInstance, action: string, possible: boolean): void {
  if (!possible) throw new NotPossible(action, node.key, node.status);
}

/** Confirming counts as the job's end; it says nothing about how long the job takes. */
function confirm(world: World, job: JobInstance, status: 'SUCC' | 'ABEND', from: string[]): void {
  require(job, `confirm-${status.toLowerCase()}`, from.includes(job.status));
  job.run.confirmed = true;
  job.needMessage = false;
  job.recovering = false;
  world.setJob(job, status);
  world.soon({ kind: 'settle', job });
}

/** Priority 0 holds: what waits in a line leaves it. */
export function setPriority(world: World, node: JobInstance | StreamInstance, priority: number): void {
  node.priority = priority;
  if (!('stream' in node)) {
    for (const job of node.jobs) if (job.template.priority === undefined) setPriority(world, job, priority);
    world.soon({ kind: 'settle-stream', stream: node });
  } else if (node.status === 'READY') {
    node.ticket++;
    if (priority === 0) {
      node.waitsFor = null;
      world.setJob(node, 'HOLD');
    } else world.soon({ kind: 'place', job: node });
  }
  consider(world, node);
}

/** It waits for nothing any more but resources, limit and fence. */
function releaseDependencies(world: World, node: JobInstance | StreamInstance): void {
  node.released = true;
  if ('stream' in node) node.run.released = true;
  consider(world, node);
}
