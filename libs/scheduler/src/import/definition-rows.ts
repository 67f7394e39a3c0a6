import type {
  ComposerDocument,
  ComposerProblem,
  ObjectPath,
  SourcePosition,
  StreamDefinition,
  WorkstationScopedPath,
} from './composer/composer.model.js';
import { inWorkstation } from './composer/composer.names-index.js';
import { formatPath, formatScopedPath } from './composer/names.grammar.js';
import type { DefinitionKind, DefinitionRow } from './definition.model.js';

export interface DefinitionRows {
  rows: DefinitionRow[];
  /** One for each definition that another of the same key, later in the files, takes the place of. */
  problems: ComposerProblem[];
}

/** One row for each key; of several definitions of one key the last counts, as when composer reads them in turn. */
export function definitionRows(document: ComposerDocument): DefinitionRows {
  const rows = new Map<string, DefinitionRow>();
  const problems: ComposerProblem[] = [];
  for (const row of allRows(document)) {
    const id = `${row.kind} ${row.key} ${row.version}`;
    const earlier = rows.get(id);
    if (earlier) problems.push(duplicate(earlier, row));
    rows.set(id, row);
  }
  return { rows: [...rows.values()], problems };
}

function duplicate(earlier: DefinitionRow, later: DefinitionRow): ComposerProblem {
  return {
    severity: 'warning',
    code: 'DUPLICATE_DEFINITION',
    message: `defined again in ${later.file}, line ${later.line}: that one is taken`,
    definition: earlier.key,
    file: earlier.file,
    line: earlier.line,
  };
}

function* allRows(document: ComposerDocument): Generator<DefinitionRow> {
  for (const content of document.workstations) yield row('workstation', content);
  for (const content of document.workstationClasses) yield row('workstationClass', content);
  for (const content of document.domains) yield row('domain', { ...content, folder: '/' }, content.name);
  for (const content of document.resources) yield row('resource', content);
  for (const content of document.prompts) yield row('prompt', content);
  for (const content of document.calendars) yield row('calendar', content);
  for (const { table, ...content } of document.parameters) {
    const key = `${formatPath(table ?? { folder: '/', name: 'MAIN_TABLE' })}.${content.name}`;
    yield row('parameter', { ...content, ...(table && { table }), folder: table?.folder ?? '/' }, key);
  }
  for (const content of document.variableTables) yield row('variableTable', content);
  for (const content of document.runCycleGroups) yield row('runCycleGroup', content);
  for (const content of document.users) {
    const key = content.workstation ? `${formatPath(content.workstation)}#${content.name}` : content.name;
    yield row('user', { ...content, folder: '/' }, key);
  }
  for (const stream of document.streams) yield* streamRows(stream);
  for (const content of document.jobs) yield row('job', content);
}

/** With the jobs that the stream defines itself; one in `$JOBS` comes after them and wins. */
function* streamRows(stream: StreamDefinition): Generator<DefinitionRow> {
  yield { ...row('stream', stream), version: stream.validFrom ?? '' };
  for (const job of stream.jobs) {
    if (!job.definition || job.definition.task.kind === 'none') continue;
    yield row('job', { ...job.definition, ...inWorkstation(job, stream.workstation) });
  }
}

type Content = DefinitionRow['content'] & {
  folder: string;
  workstation?: ObjectPath;
  position: SourcePosition;
};

function row(
  kind: DefinitionKind,
  content: Content & { description?: string },
  key = keyOf(content),
): DefinitionRow {
  return {
    kind,
    key,
    version: '',
    folder: content.folder,
    name: content.name,
    workstation: content.workstation ? formatPath(content.workstation) : null,
    description: content.description ?? null,
    file: content.position.file,
    line: content.position.line,
    content,
  };
}

const keyOf = ({ folder, name, workstation }: WorkstationScopedPath) =>
  formatScopedPath({ folder, name, ...(workstation && { workstation }) });
