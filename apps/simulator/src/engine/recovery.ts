import { scopedKey } from '../estate/paths.js';
import { instantiateJob } from './instances.js';
import { type PromptState } from './dependency.model.js';
import { type JobInstance } from './plan.model.js';
import { rerun } from './rerun.js';
import { type World } from './world.js';

/** RECOVERY after an abend (reference §2.5): prompt first, then the recovery job, then the rerun. */
export function recover(world: World, job: JobInstance): void {
  const { recovery } = job.template.kind;
  job.recovering = false;
  if (job.recovers) return;
  if (recovery.abendPrompt !== undefined) return ask(world, job, recovery.abendPrompt);
  goOn(world, job);
}

function ask(world: World, job: JobInstance, text: string): void {
  const number = world.plan.prompts.size + 1;
  const prompt: PromptState = {
    id: world.ids.uuid(),
    number,
    name: `${job.key}-RESTART-${job.runs.length}`,
    text,
    type: 'Restart Prompt',
    status: 'ASKED',
    waiting: [],
    restarts: job,
  };
  world.plan.prompts.set(prompt.id, prompt);
  job.restartPrompt = prompt;
  job.needMessage = true;
  const { operators } = world.options;
  if (!operators) return;
  const delay = world.random.exponential(operators.looksAfterMinutes) * 60_000;
  world.at(world.now + delay, { kind: 'prompt-answered', prompt, yes: true });
}

/** The operator answered the abend prompt; with no, the job stays as it is. */
export function restartAnswered(world: World, job: JobInstance, yes: boolean): void {
  job.needMessage = false;
  if (yes && job.status === 'ABEND' && !job.recovering) goOn(world, job);
  world.soon({ kind: 'settle-stream', stream: job.stream });
}

function goOn(world: World, job: JobInstance): void {
  const { recovery } = job.template.kind;
  const attemptsLeft = recovery.action === 'RERUN' && job.recoveryAttempts < (recovery.repeatCount ?? 1);
  if (recovery.action === 'RERUN' && !attemptsLeft) {
    job.needMessage = true; // the product raises a prompt of its own after a further failure
    return;
  }
  if (recovery.recoveryJob) return startRecoveryJob(world, job);
  if (attemptsLeft) scheduleRerun(world, job);
}

function startRecoveryJob(world: World, job: JobInstance): void {
  job.recovering = true;
  const reference = job.template.kind.recovery.recoveryJob;
  if (!reference) return;
  if (job.recoveryJob) return rerun(world, job.recoveryJob, 'RECOVERY');
  const key = scopedKey(reference, job.template.kind.workstation);
  const helper = instantiateJob(world, job.stream, key, 'RECOVERY');
  helper.recovers = job;
  job.recoveryJob = helper;
  world.soon({ kind: 'consider-job', job: helper });
}

/** Both failing means: no rerun. */
export function recoveryJobEnded(world: World, helper: JobInstance, job: JobInstance): void {
  if (helper.status === 'SUCC' && job.template.kind.recovery.action === 'RERUN')
    return scheduleRerun(world, job);
  job.recovering = false;
  job.needMessage = helper.status !== 'SUCC';
  world.soon({ kind: 'settle-successors', job });
}

function scheduleRerun(world: World, job: JobInstance): void {
  job.recovering = true;
  job.recoveryAttempts++;
  const delay = (job.template.kind.recovery.repeatEveryMinutes ?? 0) * 60_000;
  world.at(world.now + delay, { kind: 'rerun-due', job, attempt: job.runs.length });
}
