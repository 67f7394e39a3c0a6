import type { ComposerDocument, ObjectPath, StreamJob, WorkstationScopedPath } from './composer.model.js';
import { formatPath, formatScopedPath } from './names.grammar.js';

export type ReferenceKind =
  | 'workstation'
  | 'domain'
  | 'jobDefinition'
  | 'stream'
  | 'streamJob'
  | 'resource'
  | 'prompt'
  | 'calendar'
  | 'runCycleGroup'
  | 'variableTable';

export type NamesIndex = Record<ReferenceKind, ReadonlySet<string>>;

/** A name without workstation belongs to that of the object around it. */
export function inWorkstation<T extends WorkstationScopedPath>(
  path: T,
  workstation: ObjectPath | undefined,
): WorkstationScopedPath {
  return { folder: path.folder, name: path.name, ...withWorkstation(path.workstation ?? workstation) };
}

const withWorkstation = (workstation: ObjectPath | undefined) => (workstation ? { workstation } : {});

/** What a job is called inside its stream. */
export const nameInStream = (job: StreamJob) => job.alias ?? job.name;

/** Every name that the definitions of a document give, by what may refer to it. */
export function indexNames(document: ComposerDocument): NamesIndex {
  const paths = (definitions: ObjectPath[]) => new Set(definitions.map(formatPath));
  const scoped = (definitions: WorkstationScopedPath[]) => new Set(definitions.map(formatScopedPath));
  return {
    workstation: paths([...document.workstations, ...document.workstationClasses]),
    domain: new Set(document.domains.map(({ name }) => name)),
    jobDefinition: scoped([...document.jobs, ...inlineDefinitions(document)]),
    stream: scoped(document.streams),
    streamJob: new Set(
      document.streams.flatMap((stream) => {
        return stream.jobs.map((job) => `${formatScopedPath(stream)}.${nameInStream(job)}`);
      }),
    ),
    resource: scoped(document.resources),
    prompt: paths(document.prompts),
    calendar: paths(document.calendars),
    runCycleGroup: paths(document.runCycleGroups),
    // Every engine has this one, whether it was exported or not.
    variableTable: paths([...document.variableTables, { folder: '/', name: 'MAIN_TABLE' }]),
  };
}

function inlineDefinitions({ streams }: ComposerDocument): WorkstationScopedPath[] {
  return streams.flatMap((stream) =>
    stream.jobs
      .filter(({ definition }) => definition && definition.task.kind !== 'none')
      .map((job) => inWorkstation(job, stream.workstation)),
  );
}
