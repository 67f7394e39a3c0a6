import { jobFields } from '../source/job-fields.js';
import { type Fields } from '../oql/compile.js';
import { type PlanRows, type PlanSource } from '../source/plan-source.js';
import { QueryableRows } from '../source/queryable-rows.js';
import { RESOURCE_FIELDS, STREAM_FIELDS, WORKSTATION_FIELDS } from '../source/stream-fields.js';
import { readField } from './row-fields.js';
import { type SnapshotFiles, type SnapshotRow } from './snapshot-files.js';

/** A plan that stands still: rows of recorded answers, filtered and paged like those of a moving one. */
export function snapshotSource(files: SnapshotFiles): PlanSource {
  const rows = { job: rowsOf(files.jobs, FIELDS.job), jobstream: rowsOf(files.streams, FIELDS.jobstream) };
  return {
    now: () => files.now,
    planId: () => text(files.jobs[0]?.planId),
    rows: {
      ...rows,
      workstation: rowsOf(files.workstations, FIELDS.workstation),
      resource: rowsOf(files.resources, FIELDS.resource),
    },
    neighbours: (_kind, id, direction) => neighboursOf(files, id, direction),
    runLog: (runId) => files.logs.get(runId) ?? null,
    lastRun: (jobId) => {
      const runs = files.jobs.find((job) => job.id === jobId)?.jobruns;
      const last: unknown = Array.isArray(runs) ? runs.at(-1) : null;
      return isRow(last) ? text(last.id) : null;
    },
    engineInfo: () => files.engineInfo,
    definitions: (type) => files.definitions.get(type) ?? [],
  };
}

/** The same fields as over the engine, read by their names from the rows. */
const FIELDS = {
  job: fromRows(jobFields(() => 0)),
  jobstream: fromRows(STREAM_FIELDS),
  workstation: fromRows(WORKSTATION_FIELDS),
  resource: fromRows(RESOURCE_FIELDS),
};

function fromRows<Row>(fields: Fields<Row>): Fields<SnapshotRow> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { kind }]) => [
      name,
      { kind, read: (row) => readField(row, name, kind) },
    ]),
  );
}

function rowsOf(all: SnapshotRow[], fields: Fields<SnapshotRow>): PlanRows {
  return new QueryableRows<SnapshotRow>({
    all: () => all,
    byId: (id) => all.find((row) => row.id === id),
    fields,
    path: (row) => pathOf(row),
    id: (row) => text(row.id),
    json: (row, { definitions, dependencies }) => {
      const { jobDefinition, ...rest } = row;
      return JSON.stringify({
        ...rest,
        ...(definitions && jobDefinition !== undefined && { jobDefinition }),
        ...(!dependencies && 'dependencies' in row && { dependencies: [] }),
      });
    },
    group: (row, grouping) =>
      grouping === 'status' ? text(row.lastRunCommonStatus ?? row.commonStatus) : text(row[grouping]),
    version: () => 'frozen',
  });
}

function pathOf(row: SnapshotRow): { workstation: string; object?: string; job?: string } {
  if (row.flowNodeType === 'JOB')
    return { workstation: text(row.workstation), object: `/${text(row.jobStreamName)}`, job: text(row.name) };
  const key = text(row.key);
  const [workstation = '', object] = key.split('#');
  return object === undefined ? { workstation } : { workstation, object };
}

/** By the dependencies of the rows, one step. */
function neighboursOf(files: SnapshotFiles, id: string, direction: string): string[] | null {
  const all = [...files.jobs, ...files.streams];
  const start = all.find((row) => row.id === id);
  if (!start) return null;
  const before = (row: SnapshotRow) =>
    (Array.isArray(row.dependencies) ? row.dependencies : []).flatMap((dependency: unknown) =>
      isRow(dependency) ? [text(dependency.jobId) || text(dependency.jobStreamId)] : [],
    );
  const found =
    direction === 'predecessors'
      ? all.filter((row) => before(start).includes(text(row.id)))
      : all.filter((row) => before(row).includes(id));
  return found.map((row) =>
    JSON.stringify(Object.fromEntries(Object.entries(row).filter(([key]) => BASE.has(key)))),
  );
}

const BASE = new Set([
  'flowNodeType', 'engineId', 'id', 'planId', 'folder', 'name', 'workstation', 'schedTime', 'timeZone', 'priority',
  'origPriority', 'dependencies', 'dependenciesStats', 'timeRestrictions', 'archived',
]); // prettier-ignore

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const isRow = (value: unknown): value is SnapshotRow => typeof value === 'object' && value !== null;
