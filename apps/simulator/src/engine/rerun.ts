import { type JobInstance, type RerunType, type StreamInstance } from './plan.model.js';
import { resourcesOf } from './resources.js';
import { type World } from './world.js';

/** A further run of a job whose last run is over. Successors that were given up because of it wait again. */
export function rerun(world: World, job: JobInstance, type: RerunType): void {
  world.addRun(job, type);
  job.recovering = false;
  job.everyPending = false;
  job.cancelled = false;
  job.needMessage = false;
  if (type === 'RERUN') job.recoveryAttempts = 0;
  for (const dependency of resourcesOf(job)) dependency.satisfied = false;
  world.setJob(job, 'HOLD');
  reviveSuccessors(world, job);
  world.soon({ kind: 'consider-job', job });
}

function reviveSuccessors(world: World, node: JobInstance | StreamInstance): void {
  for (const dependency of node.successors) {
    if (!dependency.refused) continue;
    dependency.refused = false;
    if (dependency.join) dependency.join.refused = false;
    revive(world, dependency.owner);
  }
}

function revive(world: World, node: JobInstance | StreamInstance): void {
  if ('stream' in node) {
    if (node.status !== 'SUPPR') return;
    world.setJob(node, 'HOLD');
    world.soon({ kind: 'consider-job', job: node });
  } else {
    if (!node.suppressed) return;
    node.suppressed = false;
    for (const job of node.jobs) if (job.status === 'SUPPR') world.setJob(job, 'HOLD');
    world.soon({ kind: 'consider-stream', stream: node });
  }
  reviveSuccessors(world, node);
}
