import { type StreamInstance } from '../engine/plan.model.js';
import { commonOfStream, type JobStatus } from '../engine/status.js';
import { streamSubstatusOf } from '../engine/wait-reasons.js';
import { type WireContext } from './context.js';
import { dependenciesJson, dependenciesStatsJson } from './dependency.json.js';
import { timeRestrictionsJson } from './restrictions.json.js';
import { instant, object, optional, quoted } from './text.js';

/** `JobStreamInPlanV2` (reference §1.5). */
export function streamJson(stream: StreamInstance, { engineId, planId, now, scope }: WireContext): string {
  const { template } = stream;
  return (
    `{"flowNodeType":"JOBSTREAM","engineId":"${engineId}","id":"${stream.id}","planId":"${planId}",` +
    `"folder":${quoted(template.folder)},"name":${quoted(stream.name)},"originalJobStreamName":${quoted(template.name)},` +
    `"workstation":${quoted(stream.workstation)},"jobStreamModelId":"${template.modelId}","key":${quoted(stream.key)},` +
    `"schedTime":${instant(stream.schedTime)},"timeZone":${quoted(template.timeZone)},` +
    `"jsDefinitionFlags":{"aliased":false,"carriedForward":${stream.carriedForward},"isService":${template.source.isService}},` +
    `"jsStatusFlags":{"released":${stream.released},"lateJobStream":${stream.late},"pendingPredecessor":false,"hasEveryJobs":${template.jobs.some((job) => job.times.everyMinutes !== undefined)}},` +
    `"jsOptions":{"monitored":${template.monitored},"carryForward":${template.carryForward}},` +
    `"compositeStatus":${compositeJson(stream)},"commonStatus":"${commonOfStream(stream.status, stream.priority)}",` +
    `"priority":${stream.priority},"origPriority":${stream.origPriority},"timeInfo":${timeInfoJson(stream)},` +
    `"scheduledDate":${instant(stream.schedTime)},"jobStreamStats":${statsJson(stream)},` +
    `"dependencies":${scope.dependencies ? dependenciesJson(stream, planId) : '[]'},"dependenciesStats":${dependenciesStatsJson(stream)},` +
    `"timeRestrictions":${timeRestrictionsJson(stream, now)},"limit":${stream.limit},` +
    `"internalIdentifier":"${stream.internalIdentifier}","archived":false}`
  );
}

function compositeJson(stream: StreamInstance): string {
  const { status } = stream;
  const error = status === 'STUCK' || status === 'ABEND';
  const canceled = status === 'CANCEL';
  const substatus = streamSubstatusOf(stream);
  return `{"canceled":${canceled},"cancelPending":${stream.cancelPending && !canceled},"started":${stream.started},"error":${error},"dontRun":false,"status":"${status}"${optional('substatus', substatus && quoted(substatus))}}`;
}

function timeInfoJson({ startedAt, endedAt }: StreamInstance): string {
  return object({
    actualStartTime: startedAt === null ? null : instant(startedAt),
    actualEndTime: startedAt === null || endedAt === null ? null : instant(endedAt),
  });
}

function statsJson({ counts, jobs }: StreamInstance): string {
  const of = (...statuses: JobStatus[]) =>
    statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
  return object({
    numberOfJob: jobs.length,
    numberOfSuccessfullJob: of('SUCC'),
    numberOfNotRunningJob: of('ADD', 'HOLD', 'READY', 'INTRO', 'PEND'),
    numberOfExecutingJob: of('EXEC'),
    numberOfAbendedJob: of('ABEND'),
    numberOfFailedJob: of('FAIL'),
    numberOfUndecidedJob: 0,
  });
}
