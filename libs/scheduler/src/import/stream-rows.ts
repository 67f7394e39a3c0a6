import type { Dependencies, Follows, ObjectPath, StreamDefinition } from './composer/composer.model.js';
import { inWorkstation, nameInStream } from './composer/composer.names-index.js';
import { formatPath, formatScopedPath } from './composer/names.grammar.js';
import type { DependencyRow, StreamJobRow } from './definition.model.js';

/** What a stream's jobs are, and whose definitions they run. */
export function streamJobRows(stream: StreamDefinition): StreamJobRow[] {
  return stream.jobs.map((job, position) => ({
    ...owner(stream),
    position,
    name: nameInStream(job),
    jobKey: formatScopedPath(inWorkstation(job, stream.workstation)),
    critical: job.critical,
  }));
}

/** What a stream and its jobs wait for, with every name in full. */
export function dependencyRows(stream: StreamDefinition): DependencyRow[] {
  const waits = [
    ...dependenciesOf(stream.dependencies, stream, null, stream.workstation),
    ...stream.jobs.flatMap((job) =>
      dependenciesOf(job.dependencies, stream, nameInStream(job), job.workstation ?? stream.workstation),
    ),
  ];
  return waits.map((wait, position) => ({ ...owner(stream), position, ...wait }));
}

const owner = (stream: StreamDefinition) => ({
  streamKey: formatScopedPath(stream),
  streamVersion: stream.validFrom ?? '',
});

type Wait = Omit<DependencyRow, 'streamKey' | 'streamVersion' | 'position'>;

function dependenciesOf(
  { follows, joins, needs, opens, prompts }: Dependencies,
  stream: StreamDefinition,
  jobName: string | null,
  workstation: ObjectPath | undefined,
): Wait[] {
  const none = { jobName, targetJob: null, joinName: null };
  return [
    ...follows.map((predecessor) => ({ ...none, ...followsTarget(predecessor, stream) })),
    ...joins.flatMap((join) =>
      join.follows.map((predecessor) => {
        const target = followsTarget(predecessor, stream);
        return { ...none, ...target, joinName: join.name, details: { ...target.details, of: join.quantity } };
      }),
    ),
    ...needs.map((need) => ({
      ...none,
      kind: 'resource' as const,
      targetKey: formatScopedPath(inWorkstation(need, workstation)),
      details: { quantity: need.quantity },
    })),
    ...opens.map(({ workstation: at = workstation, file, qualifier }) => ({
      ...none,
      kind: 'file' as const,
      targetKey: `${at ? formatPath(at) : ''}#${file}`,
      details: { qualifier },
    })),
    ...prompts.map((prompt) => ({
      ...none,
      kind: 'prompt' as const,
      targetKey: prompt.kind === 'predefined' ? formatPath(prompt.prompt) : '',
      details: prompt.kind === 'adHoc' ? { text: prompt.text } : {},
    })),
  ];
}

function followsTarget(predecessor: Follows, stream: StreamDefinition) {
  const { networkAgent, criteria, conditions, job } = predecessor;
  const target = predecessor.stream ?? stream;
  const targetKey =
    networkAgent === undefined
      ? formatScopedPath(inWorkstation(target, stream.workstation))
      : `${networkAgent}::${target.name}`;
  return { kind: 'follows' as const, targetKey, targetJob: job ?? null, details: { criteria, conditions } };
}
