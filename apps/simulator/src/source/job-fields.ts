import { type PredecessorDependency } from '../engine/dependency.model.js';
import { type JobInstance } from '../engine/plan.model.js';
import { commonOfJob } from '../engine/status.js';
import { substatusOf } from '../engine/wait-reasons.js';
import { type Field, type Fields } from '../oql/compile.js';

const text = (read: (job: JobInstance) => string | string[]): Field<JobInstance> => ({ kind: 'text', read });
const number = (read: (job: JobInstance) => number | null): Field<JobInstance> => ({ kind: 'number', read });
const boolean = (read: (job: JobInstance) => boolean): Field<JobInstance> => ({ kind: 'boolean', read });
const instant = (read: (job: JobInstance) => number | null): Field<JobInstance> => ({
  kind: 'instant',
  read,
});
const duration = (read: (job: JobInstance) => number | null): Field<JobInstance> => ({
  kind: 'duration',
  read,
});

export const predecessorsOf = (job: JobInstance): PredecessorDependency[] =>
  job.dependencies.filter(
    ({ kind }) => kind === 'internal' || kind === 'external_job' || kind === 'external_stream',
  ) as PredecessorDependency[]; // the three kinds of one interface

const counted = (kind: string) => number((job) => job.dependencies.filter((d) => d.kind === kind).length);

/** Fields of a job that a filter may name (reference §1.4). Those of `jobruns` are of the last run. */
export const jobFields = (now: () => number): Fields<JobInstance> => ({
  id: text((job) => job.id),
  name: text((job) => job.name),
  key: text((job) => job.key),
  'key.name': text((job) => job.name),
  folder: text((job) => job.stream.template.folder),
  priority: number((job) => job.priority),
  workstation: text((job) => job.template.workstation),
  schedTime: instant((job) => job.stream.schedTime),
  jobStreamId: text((job) => job.stream.id),
  jobStreamName: text((job) => job.stream.name),
  jobStreamWorkstation: text((job) => job.stream.workstation),
  'jobDefinition.isCommand': boolean((job) => job.template.kind.isCommand),
  'jobDefinition.userLogin': text((job) => job.template.kind.userLogin),
  'jobDefinition.recoveryOption': text((job) => job.template.kind.recovery.action),
  'jobDefinition.workstation': text((job) => job.template.kind.workstation),
  'jobOptions.critical': boolean((job) => job.template.critical),
  'jobOptions.every': boolean((job) => job.template.times.everyMinutes !== undefined),
  'jobOptions.noOperation': boolean((job) => job.template.nop),
  'jobOptions.requiresConfirmation': boolean((job) => job.template.confirmed),
  lastRunCommonStatus: text((job) => commonOfJob(job.status, job.priority)),
  'lastRunCompositeStatus.status': text((job) => job.status),
  'jobruns.commonStatus': text((job) => commonOfJob(job.status, job.priority)),
  'jobruns.compositeStatus.status': text((job) => job.status),
  'jobruns.compositeStatus.substatus': text((job) => substatusOf(job) ?? ''),
  'jobruns.returnCode': number((job) => job.run.returnCode),
  'jobruns.jobNumber': number((job) => job.run.jobNumber),
  'jobruns.actualWorkstation': text((job) => job.run.actualWorkstation),
  'jobruns.rerunType': text((job) => job.run.type),
  'jobruns.maxDurationGone': boolean((job) => job.run.maxDurationGone),
  'jobruns.minDurationNotReached': boolean((job) => job.run.minDurationNotReached),
  ...both(
    'estimatedDuration',
    duration((job) => job.run.estimatedMs),
  ),
  ...both(
    'elapsedTime',
    duration((job) => elapsed(job, now())),
  ),
  ...both(
    'actualStartTime',
    instant((job) => job.run.startedAt),
  ),
  ...both(
    'actualEndTime',
    instant((job) => endOf(job)),
  ),
  'dependenciesStats.numberOfDependencies': number((job) => job.dependencies.length),
  'dependenciesStats.numberOfPromptDependencies': counted('prompt'),
  'dependenciesStats.numberOfResourceDependencies': counted('resource'),
  'dependenciesStats.numberOfFileDependencies': counted('file'),
  'dependenciesStats.numberOfUnresolvedDependencies': number(
    (job) => job.dependencies.filter((d) => !d.satisfied).length,
  ),
  'timeRestrictions.startTime': instant((job) => job.startAt),
  'timeRestrictions.untilTime': instant((job) => job.latestStartAt),
  'timeRestrictions.latestStartTime': instant((job) => job.latestStartAt),
  'timeRestrictions.deadlineTime': instant((job) => job.deadlineAt),
  'dependencies.jobId': text((job) => predecessorsOf(job).flatMap((d) => d.job?.id ?? [])),
  'dependencies.jobName': text((job) => predecessorsOf(job).flatMap((d) => d.job?.name ?? [])),
  'dependencies.jobStreamId': text((job) => predecessorsOf(job).map((d) => d.stream.id)),
  'dependencies.jobStreamName': text((job) => predecessorsOf(job).map((d) => d.stream.name)),
  'dependencies.dependencyStatus': text((job) => job.dependencies.map((d) => statusOf(d.satisfied))),
});

const statusOf = (satisfied: boolean): string => (satisfied ? 'SATISFIED' : 'UNSATISFIED');

/** `jobruns.elapsedTime` in the vendor's list of fields, `jobruns.timeInfo.elapsedTime` in the rows: both are taken. */
const both = (name: string, field: Field<JobInstance>): Fields<JobInstance> => ({
  [`jobruns.${name}`]: field,
  [`jobruns.timeInfo.${name}`]: field,
});

function elapsed({ run }: JobInstance, now: number): number | null {
  return run.startedAt === null ? null : Math.floor(((run.endedAt ?? now) - run.startedAt) / 1000) * 1000;
}

/** Whole seconds, as the rows show it. */
function endOf({ run }: JobInstance): number | null {
  return run.endedAt === null ? null : Math.floor(run.endedAt / 1000) * 1000;
}
