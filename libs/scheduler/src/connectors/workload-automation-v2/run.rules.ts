import type { PlanRun, RerunType } from '../../model/plan.model.js';
import { workstationPath } from './paths.rules.js';
import { commonStatusOf, jobStatusOf } from './status.rules.js';
import type { V2Run } from './v2.schemas.js';

const RERUN_TYPES: readonly RerunType[] = [
  'REGULAR', 'RERUN', 'RECOVERY_RERUN', 'RERUN_EVERY', 'RERUN_FROM', 'RECOVERY', 'RERUN_STEP',
]; // prettier-ignore

/** The runs of a job, oldest first. An engine that does not number attempts lists them in order. */
export function inOrder(runs: readonly V2Run[]): readonly V2Run[] {
  if (runs.length < 2) return runs;
  return runs
    .map((run, index) => ({ run, attempt: run.runAttempt ?? index + 1 }))
    .sort((a, b) => a.attempt - b.attempt)
    .map(({ run }) => run);
}

/** The run that gives the job its state: the last of the rerun chain; without a mark, the last there is. */
export const lastOfChain = (runs: readonly V2Run[]): V2Run | null =>
  runs.findLast((run) => run.lastInRerunChain) ?? runs.at(-1) ?? null;

/** `place` among the runs of its job, from 1. */
export function runOf(run: V2Run, place: number): PlanRun {
  const status = jobStatusOf(run.compositeStatus?.status);
  return {
    runId: run.id,
    attempt: run.runAttempt ?? place,
    jobNumber: run.jobNumber || null, // 0 until it is launched
    rerunType: RERUN_TYPES.find((type) => type === run.rerunType) ?? (run.rerunJob ? 'RERUN' : 'REGULAR'),
    status,
    commonStatus: commonStatusOf(run.commonStatus, status),
    workstation: workstationPath(run.actualWorkstation),
    startedAt: run.timeInfo?.actualStartTime ?? null,
    endedAt: run.timeInfo?.actualEndTime ?? null,
    elapsedMs: run.timeInfo?.elapsedTime ?? null,
    estimatedMs: run.timeInfo?.estimatedDuration ?? null,
    returnCode: run.returnCode ?? null,
    confirmed: run.confirmed ?? false,
    lastInChain: run.lastInRerunChain ?? false,
  };
}
