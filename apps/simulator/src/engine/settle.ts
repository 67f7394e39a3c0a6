import { reevaluate } from './dependencies.js';
import { type JobInstance, type StreamInstance } from './plan.model.js';
import { recover, recoveryJobEnded } from './recovery.js';
import { isFinalJob } from './status.js';
import { type World } from './world.js';

/** What follows from the end of a run: statistics, the next iteration, recovery, successors, the next plan. */
export function settle(world: World, job: JobInstance): void {
  const { run } = job;
  if (job.stream.dropped || !isFinalJob(job.status)) return;
  if (job.status === 'SUCC' && !run.confirmed && run.startedAt !== null && run.endedAt !== null)
    world.history.learn(job.template.kind.key, run.endedAt - run.startedAt, job.template.kind.nominalMs);
  planNextIteration(world, job);
  if (job.status === 'ABEND' && !job.everyPending) recover(world, job);
  if (job.recovers) recoveryJobEnded(world, job, job.recovers);
  tellSuccessors(world, job);
  world.soon({ kind: 'settle-stream', stream: job.stream });
  if (job.status === 'ABEND' || job.status === 'FAIL') callOperator(world, job);
  if (job.status === 'SUCC' && job.name === 'SWITCHPLAN' && job.stream.name === 'FINAL')
    world.soon({ kind: 'switch-plan' });
}

export function tellSuccessors(world: World, job: JobInstance): void {
  for (const dependency of job.successors) reevaluate(world, dependency);
}

/** EVERY: from the planned start of this iteration, never before this one has ended. */
function planNextIteration(world: World, job: JobInstance): void {
  const minutes = job.template.times.everyMinutes;
  job.everyPending = false;
  if (!minutes || job.everyUntil === null || job.status === 'CANCEL' || job.status === 'SUPPR') return;
  const from = job.nextEveryAt ?? job.runs[0]?.startedAt ?? world.now;
  const next = Math.max(from + minutes * 60_000, world.now);
  if (next >= job.everyUntil) return;
  job.nextEveryAt = next;
  job.everyPending = true;
  world.at(next, { kind: 'every-due', job });
}

function callOperator(world: World, job: JobInstance): void {
  const { operators } = world.options;
  if (!operators || job.recovering || job.everyPending) return;
  const delay = world.random.exponential(operators.looksAfterMinutes) * 60_000;
  world.at(world.now + delay, { kind: 'operator-looks', job, run: job.run });
}

/** A condition of it can never be met: it will not run (reference §2.1 SUPPR), nor will what plainly follows it. */
export function suppress(world: World, node: JobInstance | StreamInstance): void {
  if ('stream' in node) {
    if (node.status !== 'HOLD' && node.status !== 'ADD') return;
    world.setJob(node, 'SUPPR');
    world.soon({ kind: 'settle', job: node });
    return;
  }
  if (node.started || node.suppressed) return;
  node.suppressed = true;
  for (const job of node.jobs) if (job.status === 'HOLD') world.setJob(job, 'SUPPR');
  world.soon({ kind: 'settle-stream', stream: node });
}
