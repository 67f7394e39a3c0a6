import { copyRows, type TenantSession } from '@resync/platform';
import type { UnresolvedReference } from './composer/composer.resolve.js';
import {
  type Columns,
  definitionColumns,
  dependencyColumns,
  streamJobColumns,
} from './definition.columns.js';
import type { DefinitionKind, DefinitionRow, DependencyRow, StreamJobRow } from './definition.model.js';

export interface ChangedDefinition {
  kind: DefinitionKind;
  key: string;
  version: string;
  isNew: boolean;
}

/** What a reference of each kind may mean; jobs of streams have a table of their own. */
const MEANT: Record<UnresolvedReference['kind'], readonly DefinitionKind[]> = {
  workstation: ['workstation', 'workstationClass'],
  domain: ['domain'],
  jobDefinition: ['job'],
  stream: ['stream'],
  streamJob: [],
  resource: ['resource'],
  prompt: ['prompt'],
  calendar: ['calendar'],
  runCycleGroup: ['runCycleGroup'],
  variableTable: ['variableTable'],
};

/**
 * The definitions of one connection, inside a transaction of the tenant's session. Rows are copied into temporary tables
 * (PostgreSQL refuses COPY under row-level security) and moved from there, one statement for all.
 */
export class DefinitionStore {
  constructor(
    private readonly session: TenantSession,
    private readonly tenantId: string,
    private readonly connectionId: string,
  ) {}

  /** Imports of one connection happen one after the other. */
  async lock(): Promise<void> {
    await this.session.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `definitions ${this.tenantId} ${this.connectionId}`,
    ]);
  }

  /** Puts each row in the place of what has its key. Returns what was new or different; the rest is not touched. */
  async replace(rows: readonly DefinitionRow[], importId: string): Promise<ChangedDefinition[]> {
    await this.#stage(definitionColumns, rows);
    const { rows: changed } = await this.session.client.query<ChangedDefinition>(
      `select incoming.kind, incoming.key, incoming.version, stored.key is null as "isNew"
         from pg_temp.incoming_definition incoming
         left join definition stored on stored.tenant_id = $1 and stored.connection_id = $2
          and (stored.kind, stored.key, stored.version) = (incoming.kind, incoming.key, incoming.version)
        where stored.content_hash is distinct from incoming.content_hash`,
      [this.tenantId, this.connectionId],
    );
    const names = definitionColumns.columns.map(([name]) => name);
    await this.session.client.query(
      `insert into definition as stored (tenant_id, connection_id, import_id, ${names.join(', ')})
       select $1, $2, $3, ${names.join(', ')} from pg_temp.incoming_definition
        where (kind, key, version) in (select * from unnest($4::text[], $5::text[], $6::text[]))
       on conflict (tenant_id, connection_id, kind, key, version) do update set
         import_id = excluded.import_id, changed_at = now(), ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
      [
        this.tenantId,
        this.connectionId,
        importId,
        column(changed, 'kind'),
        column(changed, 'key'),
        column(changed, 'version'),
      ],
    );
    return changed;
  }

  /** Puts the jobs and dependencies of streams in the place of those that these streams had. */
  async replaceStreams(
    streams: readonly { key: string; version: string }[],
    jobs: readonly StreamJobRow[],
    dependencies: readonly DependencyRow[],
  ): Promise<void> {
    for (const table of [streamJobColumns.table, dependencyColumns.table]) {
      await this.session.client.query(
        `delete from ${table} where tenant_id = $1 and connection_id = $2
            and (stream_key, stream_version) in (select * from unnest($3::text[], $4::text[]))`,
        [this.tenantId, this.connectionId, column(streams, 'key'), column(streams, 'version')],
      );
    }
    await this.#insert(streamJobColumns, jobs);
    await this.#insert(dependencyColumns, dependencies);
  }

  /** The references that what is stored does not satisfy either. */
  async stillUnresolved(references: readonly UnresolvedReference[]): Promise<UnresolvedReference[]> {
    const candidates = references.flatMap(({ kind, reference }, index) =>
      MEANT[kind].map((meant) => ({ index, meant, key: reference, job: null as string | null })),
    );
    for (const [index, { kind, reference }] of references.entries()) {
      if (kind !== 'streamJob') continue;
      const dot = reference.lastIndexOf('.');
      candidates.push({
        index,
        meant: 'stream',
        key: reference.slice(0, dot),
        job: reference.slice(dot + 1),
      });
    }
    const { rows } = await this.session.client.query<{ index: number }>(
      `select wanted.index from unnest($3::int[], $4::text[], $5::text[], $6::text[]) as wanted(index, kind, key, job)
        where case when wanted.job is null
          then exists (select from definition where tenant_id = $1 and connection_id = $2
                        and kind = wanted.kind and key = wanted.key)
          else exists (select from definition_stream_job where tenant_id = $1 and connection_id = $2
                        and stream_key = wanted.key and name = wanted.job) end`,
      [
        this.tenantId,
        this.connectionId,
        column(candidates, 'index'),
        column(candidates, 'meant'),
        column(candidates, 'key'),
        column(candidates, 'job'),
      ],
    );
    const resolved = new Set(rows.map(({ index }) => index));
    return references.filter((_, index) => !resolved.has(index));
  }

  async #insert<Row>(columns: Columns<Row>, rows: readonly Row[]): Promise<void> {
    await this.#stage(columns, rows);
    const names = columns.columns.map(([name]) => name).join(', ');
    await this.session.client.query(
      `insert into ${columns.table} (tenant_id, connection_id, ${names})
       select $1, $2, ${names} from pg_temp.incoming_${columns.table}`,
      [this.tenantId, this.connectionId],
    );
  }

  async #stage<Row>({ table, columns, values }: Columns<Row>, rows: readonly Row[]): Promise<void> {
    const types = columns.map(([name, type]) => `${name} ${type}`).join(', ');
    await this.session.client.query(`create temp table incoming_${table} (${types}) on commit drop`);
    const names = columns.map(([name]) => name);
    await copyRows(this.session.client, `pg_temp.incoming_${table}`, names, mapped(rows, values));
    await this.session.client.query(`analyze pg_temp.incoming_${table}`);
  }
}

function* mapped<From, To>(rows: Iterable<From>, map: (row: From) => To): Generator<To> {
  for (const row of rows) yield map(row);
}

/** One column of rows, as an array for `unnest`. */
const column = <K extends string>(rows: readonly Record<K, unknown>[], name: K): unknown[] =>
  rows.map((row) => row[name]);
