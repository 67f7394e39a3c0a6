import { hash } from 'node:crypto';
import type { CopyValue } from '@resync/platform';
import type { DefinitionRow, DependencyRow, StreamJobRow } from './definition.model.js';

/** How rows become columns of COPY. */
export interface Columns<Row> {
  table: string;
  columns: readonly (readonly [name: string, type: string])[];
  values: (row: Row) => readonly CopyValue[];
}

export const definitionColumns: Columns<DefinitionRow> = {
  table: 'definition',
  columns: [
    ['kind', 'text'],
    ['key', 'text'],
    ['version', 'text'],
    ['folder', 'text'],
    ['name', 'text'],
    ['workstation', 'text'],
    ['description', 'text'],
    ['source_file', 'text'],
    ['source_line', 'integer'],
    ['content', 'jsonb'],
    ['content_hash', 'text'],
  ],
  values: (row) => {
    const content = contentOf(row);
    const { kind, key, version, folder, name, workstation, description, file, line } = row;
    const own = [kind, key, version, folder, name, workstation, description, file, line] as const;
    return [...own, content, hash('sha256', content)];
  },
};

export const streamJobColumns: Columns<StreamJobRow> = {
  table: 'definition_stream_job',
  columns: [
    ['stream_key', 'text'],
    ['stream_version', 'text'],
    ['position', 'integer'],
    ['name', 'text'],
    ['job_key', 'text'],
    ['critical', 'boolean'],
  ],
  values: (row) => [row.streamKey, row.streamVersion, row.position, row.name, row.jobKey, row.critical],
};

export const dependencyColumns: Columns<DependencyRow> = {
  table: 'definition_dependency',
  columns: [
    ['stream_key', 'text'],
    ['stream_version', 'text'],
    ['position', 'integer'],
    ['job_name', 'text'],
    ['kind', 'text'],
    ['target_key', 'text'],
    ['target_job', 'text'],
    ['join_name', 'text'],
    ['details', 'jsonb'],
  ],
  values: (row) => [
    row.streamKey,
    row.streamVersion,
    row.position,
    row.jobName,
    row.kind,
    row.targetKey,
    row.targetJob,
    row.joinName,
    JSON.stringify(row.details),
  ],
};

/** Without positions: a definition that has only moved in its file has not changed. */
function contentOf(row: DefinitionRow): string {
  return JSON.stringify(row.content, (key, value: unknown) =>
    key === 'position' && typeof value === 'object' ? undefined : value,
  );
}
