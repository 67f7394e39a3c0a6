import { type Engine } from '../engine/engine.js';
import { type JobInstance, type StreamInstance } from '../engine/plan.model.js';
import { type ResourceState, type WorkstationState } from '../engine/workstation.model.js';
import { uuidOf } from '../engine/random.js';
import { commonOfJob, commonOfStream } from '../engine/status.js';
import { type World } from '../engine/world.js';
import { runLogText } from '../engine/run-log.js';
import { type WireScope } from '../wire/context.js';
import { jobJson } from '../wire/job.json.js';
import { resourceJson } from '../wire/resource.json.js';
import { streamJson } from '../wire/stream.json.js';
import { workstationJson } from '../wire/workstation.json.js';
import { type Account } from './account.js';
import { jobFields } from './job-fields.js';
import { neighbours } from './neighbours.js';
import { definitionRows } from './definition-rows.js';
import { type PlanSource } from './plan-source.js';
import { QueryableRows } from './queryable-rows.js';
import { RESOURCE_FIELDS, STREAM_FIELDS, WORKSTATION_FIELDS } from './stream-fields.js';

/** The REST API's view of a moving plan. */
export function engineSource(engine: Engine, account: Account): PlanSource {
  const { world } = engine;
  const context = (scope: WireScope) => ({
    engineId: world.estate.engineId,
    planId: world.plan.id,
    runNumber: world.plan.runNumber,
    now: world.now,
    scope,
  });
  const version = () => `${world.plan.id}/${world.plan.version}/${account.version}`;
  const visible = <Row>(row: Row | undefined, folderOf: (row: Row) => string): Row | undefined =>
    row !== undefined && account.sees(folderOf(row)) ? row : undefined;
  return {
    now: () => world.now,
    planId: () => world.plan.id,
    rows: {
      job: new QueryableRows<JobInstance>({
        all: () => account.filter(world.plan.jobs, folderOfJob),
        byId: (id) => visible(world.plan.jobById.get(id), folderOfJob),
        fields: jobFields(() => world.now),
        path: (job) => ({
          workstation: job.template.workstation,
          object: pathOf(job.stream.template.folder, job.stream.name),
          job: job.name,
        }),
        id: ({ id }) => id,
        json: (job, scope) => jobJson(job, context(scope)),
        group: (job, grouping) =>
          grouping === 'status'
            ? commonOfJob(job.status, job.priority)
            : grouping === 'folder'
              ? job.stream.template.folder
              : job.template.workstation,
        version,
      }),
      jobstream: new QueryableRows<StreamInstance>({
        all: () => account.filter(world.plan.streams, folderOfStream),
        byId: (id) => visible(world.plan.streamById.get(id), folderOfStream),
        fields: STREAM_FIELDS,
        path: (stream) => ({
          workstation: stream.workstation,
          object: pathOf(stream.template.folder, stream.name),
        }),
        id: ({ id }) => id,
        json: (stream, scope) => streamJson(stream, context(scope)),
        group: (stream, grouping) =>
          grouping === 'status'
            ? commonOfStream(stream.status, stream.priority)
            : grouping === 'folder'
              ? stream.template.folder
              : stream.workstation,
        version,
      }),
      workstation: new QueryableRows<WorkstationState>({
        all: () => [...world.workstations.values()],
        byId: (id) => [...world.workstations.values()].find((workstation) => workstation.id === id),
        fields: WORKSTATION_FIELDS,
        path: ({ path }) => ({ workstation: path }),
        id: ({ id }) => id,
        json: (workstation, scope) => workstationJson(workstation, context(scope)),
        group: (workstation) => workstation.path,
        version,
      }),
      resource: new QueryableRows<ResourceState>({
        all: () => [...world.resources.values()],
        byId: (id) => [...world.resources.values()].find((resource) => resource.id === id),
        fields: RESOURCE_FIELDS,
        path: ({ template }) => ({
          workstation: template.workstation,
          object: pathOf(template.folder, template.name),
        }),
        id: ({ id }) => id,
        json: (resource, scope) => resourceJson(resource, context(scope)),
        group: ({ template }) => template.workstation,
        version,
      }),
    },
    neighbours: (kind, id, direction, depth) => neighbours(world, kind, id, direction, depth),
    runLog: (runId) => runLogText(world, runId),
    lastRun: (jobId) => world.plan.jobById.get(jobId)?.run.id ?? null,
    engineInfo: () => engineInfo(world),
    definitions: (type) => definitionRows(world.estate, type),
  };
}

const folderOfStream = ({ template }: StreamInstance): string => template.folder;
const folderOfJob = ({ stream }: JobInstance): string => folderOfStream(stream);

const pathOf = (folder: string, name: string): string => (folder === '/' ? `/${name}` : `${folder}/${name}`);

const engineInfo = ({ estate }: World) => ({
  displayVersion: '10.2.5',
  fullVersion: '10.2.5.00',
  capabilities: {},
  referenceId: uuidOf(`engine ${estate.engineId}`),
  licenseType: 'perJob',
  locale: 'pt_BR',
  timezone: estate.timeZone,
});
