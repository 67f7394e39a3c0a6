import { type JobInstance, type Run } from '../engine/plan.model.js';
import { commonOfJob, type JobStatus } from '../engine/status.js';
import { substatusOf } from '../engine/wait-reasons.js';
import { type WireContext } from './context.js';
import { dependenciesJson, dependenciesStatsJson } from './dependency.json.js';
import { timeRestrictionsJson } from './restrictions.json.js';
import { duration, instant, optional, quoted } from './text.js';

/** `JobInPlanV2` (reference §1.5). Written by hand: 100,000 of them are 250 MB of text. */
export function jobJson(job: JobInstance, { engineId, planId, now, scope }: WireContext): string {
  const { stream, template } = job;
  const status = compositeJson(job, job.status, substatusOf(job));
  const common = commonOfJob(job.status, job.priority);
  return (
    `{"flowNodeType":"JOB","engineId":"${engineId}","id":"${job.id}","planId":"${planId}",` +
    `"folder":${quoted(stream.template.folder)},"name":${quoted(job.name)},"workstation":${quoted(template.workstation)},` +
    `"jobStreamId":"${stream.id}","jobStreamName":${quoted(stream.name)},"jobStreamWorkstation":${quoted(stream.workstation)},` +
    `"position":${template.position},"key":${quoted(job.key)},` +
    `"jobDefinitionFlags":{"monitored":${template.monitored},"aliased":${template.aliased},"interactive":${template.kind.interactive}},` +
    flagsJson(job) +
    `"jobOptions":{"noOperation":${template.nop},"critical":${template.critical},"requiresConfirmation":${template.confirmed},"every":${template.times.everyMinutes !== undefined}},` +
    `"lastRunCompositeStatus":${status},"lastRunCommonStatus":"${common}",` +
    (scope.definitions ? `"jobDefinition":${definitionJson(job)},` : '') +
    `"priority":${job.priority},"origPriority":${job.origPriority},"jobruns":[${job.runs.map((run) => runJson(run, job, status, now)).join(',')}],` +
    `"schedTime":${instant(stream.schedTime)},"timeZone":${quoted(template.timeZone)},"timeRestrictions":${timeRestrictionsJson(job, now)},` +
    `"dependencies":${scope.dependencies ? dependenciesJson(job, planId) : '[]'},"dependenciesStats":${dependenciesStatsJson(job)}` +
    optional('criticalStart', job.criticalStart === null ? null : instant(job.criticalStart)) +
    optional('repeatInterval', repeatInterval(job)) +
    `,"archived":false}`
  );
}

const repeatInterval = ({ template }: JobInstance): string | null =>
  template.times.everyMinutes === undefined ? null : duration(template.times.everyMinutes * 60_000);

function flagsJson(job: JobInstance): string {
  return (
    `"jobStatusFlags":{"jobStreamCancelled":${job.stream.cancelled},"promotedToUrgentQueue":${job.promoted},` +
    `"jobLate":${job.late},"userRerunAgain":false,"restarted":${job.runs.length > 1},"untilGone":${job.untilGone},` +
    `"needMessage":${job.needMessage},"deadlineHasPassed":${job.deadlinePassed}},`
  );
}

function compositeJson(job: JobInstance, status: JobStatus, substatus: string | null, run = job.run): string {
  const canceled = status === 'CANCEL';
  const error = status === 'ABEND' || status === 'FAIL';
  const word = substatus === null ? '' : `"substatus":"${substatus}",`;
  return `{"canceled":${canceled},"status":"${status}",${word}"error":${error},"started":${run.startedAt !== null},"cancelPending":${job.cancelPending && !canceled},"dontRun":${job.template.nop}}`;
}

/** `JobRunInstanceV2`. Only the last run can still wait for something. */
function runJson(run: Run, job: JobInstance, lastStatus: string, now: number): string {
  const last = run === job.run;
  const { startedAt, endedAt } = run;
  const elapsed = startedAt === null ? null : duration((endedAt ?? now) - startedAt);
  return (
    `{"id":"${run.id}","name":${quoted(job.name)},"jobId":"${job.id}","actualWorkstation":${quoted(run.actualWorkstation)},` +
    `"jobNumber":${run.jobNumber},"compositeStatus":${last ? lastStatus : compositeJson(job, run.status, null, run)},` +
    `"commonStatus":"${commonOfJob(run.status, job.priority)}","rerunJob":${run.attempt > 1},"confirmed":${run.confirmed},` +
    `"released":${run.released},"rerunType":"${run.type}","timeInfo":{"estimatedDuration":${duration(run.estimatedMs)}` +
    optional('actualStartTime', startedAt === null ? null : instant(startedAt)) +
    optional('elapsedTime', elapsed) +
    optional('actualEndTime', endedAt === null ? null : instant(endedAt)) +
    `},"lastInRerunChain":${last},"minDurationNotReached":${run.minDurationNotReached},"maxDurationGone":${run.maxDurationGone},` +
    `"runAttempt":${run.attempt}${optional('returnCode', run.returnCode)}}`
  );
}

/** `JobDefinitionInPlanV2`. */
function definitionJson({ template: { kind }, run }: JobInstance): string {
  const { action, abendPrompt, repeatCount, repeatEveryMinutes } = kind.recovery;
  const option = recoveryOption(action, abendPrompt !== undefined);
  return (
    `{"id":"${kind.id}","folder":${quoted(kind.folder)},"name":${quoted(kind.name)},"workstation":${quoted(kind.workstation)},` +
    `"isCommand":${kind.isCommand},"estimatedDuration":${duration(run.estimatedMs)},"userLogins":[${quoted(kind.userLogin)}],` +
    `"recoveryOption":"${option}"` +
    optional('recoveryRepeatOccurrences', repeatCount ?? null) +
    optional(
      'recoveryRepeatInterval',
      repeatEveryMinutes === undefined ? null : duration(repeatEveryMinutes * 60_000),
    ) +
    '}'
  );
}

const recoveryOption = (action: 'STOP' | 'CONTINUE' | 'RERUN', prompt: boolean): string =>
  prompt && action !== 'STOP' ? `${action}_PROMPT` : action;
