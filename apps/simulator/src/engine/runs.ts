import { drawOutcome } from './outcomes.js';
import { type JobInstance, type Run } from './plan.model.js';
import { type WorkstationState } from './workstation.model.js';
import { release } from './resources.js';
import { type JobStatus } from './status.js';
import { type World } from './world.js';

/** Hands a job over for launching: it takes a place on its workstation and in its stream at once. */
export function begin(world: World, job: JobInstance): void {
  const run = job.run;
  run.actualWorkstation = memberFor(world, job.workstation).path;
  job.workstation.running++;
  job.stream.running++;
  world.setJob(job, 'INTRO');
  world.at(world.now + world.random.between(1, 3) * 1000, { kind: 'launch', run });
}

/** A pool gives the job to one of its members that are up. */
function memberFor(world: World, workstation: WorkstationState): WorkstationState {
  const members = workstation.members.filter((member) => member.up);
  return members[world.random.between(0, members.length - 1)] ?? workstation;
}

/** The job really starts, or cannot. */
export function launch(world: World, run: Run): void {
  const { job } = run;
  if (job.run !== run || job.status !== 'INTRO') return;
  if (!job.workstation.up) return giveBack(world, job);
  if (world.random.chance(world.options.faults.fail)) return fail(world, run);
  run.jobNumber = world.nextJobNumber();
  run.startedAt = world.now;
  run.outcome = drawOutcome(world, run);
  job.stream.started = true;
  job.stream.startedAt ??= world.now;
  world.setJob(job, 'EXEC');
  world.at(world.now + run.outcome.durationMs, { kind: 'finish', run });
  const limit = job.template.maxDuration;
  if (limit) {
    const ms = limit.kind === 'minutes' ? limit.minutes * 60_000 : (run.estimatedMs * limit.percent) / 100;
    world.at(world.now + ms, { kind: 'max-duration', run });
  }
  world.soon({ kind: 'notify-started', job });
}

/** The agent went away in between: READY again until it connects (reference §2.1). */
function giveBack(world: World, job: JobInstance): void {
  free(world, job);
  world.setJob(job, 'READY');
  world.soon({ kind: 'place', job });
}

/** Could not be launched: no start, no return code, no job number (reference §2.1). */
export function fail(world: World, run: Run): void {
  const { job } = run;
  run.outcome = { durationMs: 0, returnCode: 0, fault: 'launch' };
  free(world, job);
  world.setJob(job, 'FAIL');
  world.soon({ kind: 'settle', job });
}

/** The run's own time is over. A master that cannot hear the agent learns it when the link is back. */
export function finish(world: World, run: Run): void {
  const { job } = run;
  if (job.run !== run || job.status !== 'EXEC' || !run.outcome) return;
  if (world.now < (run.startedAt ?? 0) + run.outcome.durationMs) return; // made longer meanwhile
  if (!job.workstation.up) {
    job.workstation.unheard.push(run);
    return;
  }
  end(world, run, run.outcome.returnCode, run.startedAt === null ? world.now : endOf(run));
}

const endOf = (run: Run): number => (run.startedAt ?? 0) + (run.outcome?.durationMs ?? 0);

/** Ends a run with a return code; what that means is decided by the job's success condition. */
export function end(world: World, run: Run, returnCode: number, at = world.now): void {
  const { job } = run;
  const { template } = job;
  run.returnCode = returnCode;
  run.endedAt = at;
  free(world, job);
  let status: JobStatus = template.kind.succeeds(returnCode) ? 'SUCC' : 'ABEND';
  if (tooShort(run)) {
    run.minDurationNotReached = true;
    if (template.onMinDuration === 'ABEND') status = 'ABEND';
    if (template.onMinDuration === 'CONFIRM') status = 'PEND';
  }
  if (template.confirmed && !run.confirmed) status = 'PEND';
  world.setJob(job, status);
  world.soon({ kind: 'settle', job });
}

function tooShort(run: Run): boolean {
  const limit = run.job.template.minDuration;
  if (!limit || run.startedAt === null || run.endedAt === null) return false;
  const ms = limit.kind === 'minutes' ? limit.minutes * 60_000 : (run.estimatedMs * limit.percent) / 100;
  return run.endedAt - run.startedAt < ms;
}

/** Gives back what INTRO took. */
function free(world: World, job: JobInstance): void {
  job.workstation.running--;
  job.stream.running--;
  release(world, job);
  world.soon({ kind: 'dispatch', workstation: job.workstation });
  if (job.stream.limit >= 0) world.soon({ kind: 'dispatch-stream', stream: job.stream });
}

/** MAXDUR: the flag always, the kill when the job asks for it. */
export function maxDuration(world: World, run: Run): void {
  const { job } = run;
  if (job.run !== run || job.status !== 'EXEC') return;
  run.maxDurationGone = true;
  if (job.template.onMaxDuration === 'KILL') kill(world, run);
}

/** The process is killed: signal 9 as return code. */
export function kill(world: World, run: Run): void {
  if (run.job.status !== 'EXEC' || !run.outcome) return;
  run.outcome = { durationMs: world.now - (run.startedAt ?? world.now), returnCode: 137, fault: 'killed' };
  end(world, run, 137);
}
