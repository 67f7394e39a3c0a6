import type { PlanStream } from '../../model/plan.model.js';
import type { StreamStatus, WaitReason } from '../../model/status.js';
import { reasonOfSubstatus } from '../wait-reason.rules.js';
import { folderOf, pathOf } from './paths.rules.js';
import { commonStatusOf, streamStatusOf } from './status.rules.js';
import type { V2Stream } from './v2.schemas.js';

/** A stream instance of the plan in our shape. `now`: epoch milliseconds of the scheduler's clock. */
export function streamOf(row: V2Stream, now: number): PlanStream {
  const status = streamStatusOf(row.compositeStatus?.status);
  return {
    planStreamId: row.id,
    internalIdentifier: row.internalIdentifier ?? null,
    folder: folderOf(row.folder),
    name: row.name,
    originalName: row.originalJobStreamName ?? row.name,
    workstation: pathOf('/', row.workstation),
    scheduledAt: row.schedTime ?? row.scheduledDate ?? null,
    status,
    rawStatus: row.compositeStatus?.status ?? '',
    substatus: row.compositeStatus?.substatus ?? null,
    commonStatus: commonStatusOf(row.commonStatus, status),
    waitReason: reasonOfSubstatus(row.compositeStatus?.substatus) ?? derivedReason(row, status, now),
    priority: row.priority ?? null,
    limit: row.limit ?? null,
    carriedForward: row.jsDefinitionFlags?.carriedForward ?? false,
    carryForward: row.jsOptions?.carryForward ?? false,
    late: row.jsStatusFlags?.lateJobStream ?? false,
    startAt: row.timeRestrictions?.startTime ?? null,
    latestStartAt: row.timeRestrictions?.latestStartTime ?? null,
    deadlineAt: row.timeRestrictions?.deadlineTime ?? null,
    startedAt: row.timeInfo?.actualStartTime ?? null,
    endedAt: row.timeInfo?.actualEndTime ?? null,
    jobCount: row.jobStreamStats?.numberOfJob ?? null,
    abendedJobs: row.jobStreamStats?.numberOfAbendedJob ?? null,
    failedJobs: row.jobStreamStats?.numberOfFailedJob ?? null,
    timeZone: row.timeZone ?? null,
    archived: row.archived ?? false,
  };
}

/** HOLD waits for dependencies, READY may wait for its time only (reference §2.2). */
function derivedReason(row: V2Stream, status: StreamStatus, now: number): WaitReason | null {
  if (status === 'SUPPR') return 'suppressed';
  if (status !== 'HOLD' && status !== 'READY') return null;
  if (row.priority === 0) return 'priority_zero';
  if (status === 'HOLD' && (row.dependenciesStats?.numberOfNonResourceUnresolvedDependencies ?? 0) > 0)
    return row.dependencies?.every(({ dependencyType }) => dependencyType === 'FILE')
      ? 'file'
      : 'predecessor';
  if ((row.timeRestrictions?.startTime ?? 0) > now) return 'time';
  return (row.dependenciesStats?.numberOfUnresolvedDependencies ?? 0) > 0 ? 'resource' : null;
}
