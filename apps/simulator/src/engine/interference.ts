import { NotPossible } from './engine.errors.js';
import { abend } from './outcomes.js';
import { type JobInstance } from './plan.model.js';
import { end, fail } from './runs.js';
import { type World } from './world.js';

/** What only a simulation can do to a job: decide how it goes on. All throw `NotPossible` in the wrong status. */
export interface AbendOptions {
  returnCode?: number;
  fault?: string;
}

/** Ends the running job at once with an error. A job that waits is launched first, whatever it waits for. */
export function abendNow(world: World, job: JobInstance, options: AbendOptions = {}): void {
  const run = running(job, 'abend');
  const drawn = abend(run, options.fault || options.returnCode !== undefined ? 0 : world.random.next());
  const returnCode = options.returnCode ?? drawn.returnCode;
  run.outcome = {
    durationMs: world.now - (run.startedAt ?? world.now),
    returnCode,
    fault: options.fault ?? drawn.fault,
  };
  end(world, run, returnCode);
}

/** Ends the running job at once and well. */
export function finishNow(world: World, job: JobInstance): void {
  const run = running(job, 'finish');
  run.outcome = { durationMs: world.now - (run.startedAt ?? world.now), returnCode: 0, fault: null };
  end(world, run, 0);
}

/** The running job goes on for so much longer than it would have. */
export function prolong(world: World, job: JobInstance, byMs: number): void {
  const run = running(job, 'prolong');
  if (!run.outcome) return;
  run.outcome.durationMs += byMs;
  world.at((run.startedAt ?? world.now) + run.outcome.durationMs, { kind: 'finish', run });
}

/** The launch fails: the job was handed over and never ran. */
export function failNow(world: World, job: JobInstance): void {
  if (job.status !== 'INTRO') throw new NotPossible('fail', job.key, job.status);
  fail(world, job.run);
}

function running(job: JobInstance, action: string) {
  if (job.status !== 'EXEC') throw new NotPossible(action, job.key, job.status);
  return job.run;
}
