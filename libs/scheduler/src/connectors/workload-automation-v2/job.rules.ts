import type { PlanJob } from '../../model/plan.model.js';
import { waitReason } from '../wait-reason.rules.js';
import { dependencyOf } from './dependency.rules.js';
import { definitionKeyOf, folderOf, pathOf } from './paths.rules.js';
import { inOrder, lastOfChain, runOf } from './run.rules.js';
import { commonStatusOf, jobStatusOf } from './status.rules.js';
import type { V2Job, V2Run } from './v2.schemas.js';

const RECOVERY_OPTIONS = ['STOP', 'CONTINUE', 'CONTINUE_PROMPT', 'RERUN', 'RERUN_PROMPT'] as const;

/** A job of the plan in our shape. `now`: epoch milliseconds of the scheduler's clock, for what depends on time. */
export function jobOf(row: V2Job, now: number): PlanJob {
  const runs = inOrder(row.jobruns ?? []);
  const current = lastOfChain(runs);
  const state = stateOf(row, current);
  const unresolvedDependencies = row.dependenciesStats?.numberOfUnresolvedDependencies ?? null;
  const startAt = row.timeRestrictions?.startTime ?? null;
  const priority = row.priority ?? null;
  const dependencies = row.dependencies?.map(dependencyOf) ?? [];
  return {
    planJobId: row.id,
    planStreamId: row.jobStreamId,
    streamName: row.jobStreamName,
    streamWorkstation: pathOf('/', row.jobStreamWorkstation),
    name: row.name,
    folder: folderOf(row.folder),
    workstation: pathOf('/', row.workstation),
    ...definitionOf(row),
    position: row.position ?? null,
    ...state,
    waitReason: waitReason({
      job: { ...state, priority, startAt, unresolvedDependencies },
      dependencies,
      now,
    }),
    priority,
    startAt,
    ...timesOf(row),
    ...flagsOf(row),
    estimatedMs: current?.timeInfo?.estimatedDuration ?? row.jobDefinition?.estimatedDuration ?? null,
    maxDurationGone: current?.maxDurationGone ?? false,
    minDurationNotReached: current?.minDurationNotReached ?? false,
    confirmed: current?.confirmed ?? false,
    unresolvedDependencies,
    runs: runs.map((run, index) => runOf(run, index + 1)),
    timeZone: row.timeZone ?? null,
  };
}

/** The last run of the chain speaks for the job; the job's own word where that run says nothing. */
function stateOf(
  row: V2Job,
  current: V2Run | null,
): Pick<PlanJob, 'status' | 'rawStatus' | 'substatus' | 'commonStatus'> {
  const spoken = current?.compositeStatus?.status ? current : null;
  const composite = spoken?.compositeStatus ?? row.lastRunCompositeStatus;
  const status = jobStatusOf(composite?.status);
  return {
    status,
    rawStatus: composite?.status ?? '',
    substatus: composite?.substatus ?? row.lastRunCompositeStatus?.substatus ?? null,
    commonStatus: commonStatusOf(spoken?.commonStatus ?? row.lastRunCommonStatus, status),
  };
}

type Definition =
  'definitionKnown' | 'definitionKey' | 'recoveryOption' | 'recoveryAttempts' | 'recoveryIntervalMs';

/** A delta asks for rows without definitions: nothing is known then. */
const definitionOf = ({ jobDefinition: d }: V2Job): Pick<PlanJob, Definition> => ({
  definitionKnown: d !== null && d !== undefined,
  definitionKey: definitionKeyOf(d?.workstation, d?.folder, d?.name),
  recoveryAttempts: d?.recoveryRepeatOccurrences ?? null,
  recoveryIntervalMs: d?.recoveryRepeatInterval ?? null,
  recoveryOption: RECOVERY_OPTIONS.find((option) => option === d?.recoveryOption) ?? null,
});

const timesOf = (row: V2Job) => ({
  scheduledAt: row.schedTime ?? null,
  latestStartAt: row.timeRestrictions?.latestStartTime ?? null,
  latestStartAction: row.timeRestrictions?.lateStartAction ?? null,
  deadlineAt: row.timeRestrictions?.deadlineTime ?? null,
  criticalStartAt: row.criticalStart ?? null,
  everyMs: row.repeatInterval ?? null,
});

const flagsOf = (row: V2Job) => ({
  critical: row.jobOptions?.critical ?? false,
  monitored: row.jobDefinitionFlags?.monitored ?? false,
  every: row.jobOptions?.every ?? false,
  nop: row.jobOptions?.noOperation ?? false,
  requiresConfirmation: row.jobOptions?.requiresConfirmation ?? false,
  late: (row.jobStatusFlags?.jobLate ?? false) || (row.jobStatusFlags?.deadlineHasPassed ?? false),
  untilGone: row.jobStatusFlags?.untilGone ?? false,
  cancelled: row.lastRunCompositeStatus?.canceled ?? false,
  cancelPending: row.lastRunCompositeStatus?.cancelPending ?? false,
});
