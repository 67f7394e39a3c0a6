import { type JobStatus, commonOfStream } from '../engine/status.js';
import { type StreamInstance } from '../engine/plan.model.js';
import { type ResourceState, type WorkstationState } from '../engine/workstation.model.js';
import { type Field, type Fields } from '../oql/compile.js';
import { activeFlags, activeStates, workstationType } from '../wire/workstation.json.js';

const text = <Row>(read: (row: Row) => string | string[]): Field<Row> => ({ kind: 'text', read });
const number = <Row>(read: (row: Row) => number | null): Field<Row> => ({ kind: 'number', read });
const boolean = <Row>(read: (row: Row) => boolean): Field<Row> => ({ kind: 'boolean', read });

const jobsIn = (...statuses: JobStatus[]) =>
  number<StreamInstance>(({ counts }) =>
    statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0),
  );

const predecessors = (stream: StreamInstance) =>
  stream.dependencies.flatMap((d) => (d.kind === 'external_job' || d.kind === 'external_stream' ? [d] : []));

/** Fields of a stream that a filter may name (reference §1.4). */
export const STREAM_FIELDS: Fields<StreamInstance> = {
  id: text((stream) => stream.id),
  name: text((stream) => stream.name),
  key: text((stream) => stream.key),
  folder: text((stream) => stream.template.folder),
  workstation: text((stream) => stream.workstation),
  priority: number((stream) => stream.priority),
  limit: number((stream) => stream.limit),
  schedTime: { kind: 'instant', read: (stream) => stream.schedTime },
  internalIdentifier: text((stream) => stream.internalIdentifier),
  aliasJobStreamName: text((stream) => stream.name),
  originalJobStreamName: text((stream) => stream.template.name),
  commonStatus: text((stream) => commonOfStream(stream.status, stream.priority)),
  'compositeStatus.status': text((stream) => stream.status),
  'timeInfo.actualStartTime': { kind: 'instant', read: (stream) => stream.startedAt },
  'timeInfo.actualEndTime': {
    kind: 'instant',
    read: ({ endedAt }) => (endedAt === null ? null : Math.floor(endedAt / 1000) * 1000),
  },
  'jobStreamStats.numberOfJob': number((stream) => stream.jobs.length),
  'jobStreamStats.numberOfSuccessfullJob': jobsIn('SUCC'),
  'jobStreamStats.numberOfExecutingJob': jobsIn('EXEC'),
  'jobStreamStats.numberOfAbendedJob': jobsIn('ABEND'),
  'jobStreamStats.numberOfFailedJob': jobsIn('FAIL'),
  'dependenciesStats.numberOfDependencies': number((stream) => stream.dependencies.length),
  'dependenciesStats.numberOfUnresolvedDependencies': number(
    (stream) => stream.dependencies.filter((d) => !d.satisfied).length,
  ),
  'dependencies.jobId': text((stream) => predecessors(stream).flatMap((d) => d.job?.id ?? [])),
  'dependencies.jobStreamId': text((stream) => predecessors(stream).map((d) => d.stream.id)),
  'dependencies.jobStreamName': text((stream) => predecessors(stream).map((d) => d.stream.name)),
  'jsOptions.monitored': boolean((stream) => stream.template.monitored),
  'jsOptions.carryForward': boolean((stream) => stream.template.carryForward),
  'jsDefinitionFlags.carriedForward': boolean((stream) => stream.carriedForward),
};

export const WORKSTATION_FIELDS: Fields<WorkstationState> = {
  id: text((workstation) => workstation.id),
  name: text((workstation) => workstation.definition.name),
  key: text((workstation) => workstation.path),
  folder: text((workstation) => workstation.definition.folder),
  type: text(workstationType),
  activeStates: text(activeStates),
  activeFlags: text(activeFlags),
  limit: number((workstation) => workstation.limit),
  fence: number((workstation) => workstation.fence),
};

export const RESOURCE_FIELDS: Fields<ResourceState> = {
  id: text((resource) => resource.id),
  name: text((resource) => resource.template.name),
  key: text((resource) => resource.template.key),
  folder: text((resource) => resource.template.folder),
  workstation: text((resource) => resource.template.workstation),
  quantity: number((resource) => resource.quantity),
  quantityAvailable: number((resource) => Math.max(0, resource.available)),
};
