import { Injectable } from '@nestjs/common';
import { likePattern, TenantTransaction } from '@resync/platform';
import type { CalendarDefinitions } from '../calendar/calendar.model.js';
import type {
  DefinitionSource,
  ScheduleCursor,
  StreamDefinitionDetails,
  StreamDefinitionView,
  StreamSchedule,
} from './definition-read.model.js';

export interface DefinitionFilter {
  connectionId?: string | undefined;
  /** Patterns: `*` any run of characters, `?` any one; case does not matter. */
  name?: string | undefined;
  workstation?: string | undefined;
}

interface Page<After> {
  filter: DefinitionFilter;
  after?: After | undefined;
  limit: number;
}

const VIEW = `id, connection_id as "connectionId", key, folder, name, workstation, nullif(version, '') as "validFrom",
  (content->>'draft')::boolean as draft, description, jsonb_array_length(content->'jobs') as "jobCount",
  source_file as file, source_line as line, changed_at as "changedAt"`;

const SCHEDULE = `d.connection_id as "connectionId", d.key, min(d.name) as name, min(d.workstation) as workstation,
  jsonb_agg(jsonb_build_object('id', d.id, 'validFrom', d.version, 'content', d.content - 'jobs' - 'dependencies')
            order by d.version) as versions`;

/** `$2` to `$4` are `filterValues`. */
const FILTERED = `tenant_id = $1 and kind = 'stream' and ($2::uuid is null or connection_id = $2)
  and ($3::text is null or key ilike $3) and ($4::text is null or workstation ilike $4)`;

const filterValues = ({ connectionId, name, workstation }: DefinitionFilter) => [
  connectionId ?? null,
  name === undefined ? null : likePattern(name),
  workstation === undefined ? null : likePattern(workstation),
];

/** The definitions that imports have stored. */
@Injectable()
export class DefinitionReadRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** By key; the cursor is key and id of the last one. */
  listStreams(
    tenantId: string,
    { filter, after, limit }: Page<readonly [key: string, id: string]>,
  ): Promise<StreamDefinitionView[]> {
    return this.#select(
      `select ${VIEW} from definition
        where ${FILTERED} and ($5::text is null or (key, id) > ($5, $6::uuid)) order by key, id limit $7`,
      [tenantId, ...filterValues(filter), after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  async findStream(tenantId: string, id: string): Promise<StreamDefinitionDetails | null> {
    const [stream] = await this.#select<StreamDefinitionDetails>(
      `select ${VIEW}, content from definition where tenant_id = $1 and kind = 'stream' and id = $2`,
      [tenantId, id],
    );
    return stream ?? null;
  }

  /** By key; the cursor is key and connection of the last one. */
  listSchedules(tenantId: string, { filter, after, limit }: Page<ScheduleCursor>): Promise<StreamSchedule[]> {
    return this.#select(
      `select ${SCHEDULE}
         from definition d
        where ${FILTERED} and ($5::text is null or (key, connection_id) > ($5, $6::uuid))
        group by key, connection_id order by key, connection_id limit $7`,
      [tenantId, ...filterValues(filter), after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** All versions of the stream that `id` is one of. */
  async scheduleOf(tenantId: string, id: string): Promise<StreamSchedule | null> {
    const [schedule] = await this.#select<StreamSchedule>(
      `select ${SCHEDULE}
         from definition asked
         join definition d on d.tenant_id = asked.tenant_id and d.connection_id = asked.connection_id
          and d.kind = asked.kind and d.key = asked.key
        where asked.tenant_id = $1 and asked.kind = 'stream' and asked.id = $2
        group by d.connection_id, d.key`,
      [tenantId, id],
    );
    return schedule ?? null;
  }

  /** What the run cycles of a connection's streams may refer to. */
  async calendars(tenantId: string, connectionId: string): Promise<CalendarDefinitions> {
    const [found] = await this.#select<CalendarDefinitions>(
      `select coalesce(jsonb_agg(content) filter (where kind = 'calendar'), '[]') as calendars,
              coalesce(jsonb_agg(content) filter (where kind = 'runCycleGroup'), '[]') as "runCycleGroups",
              coalesce(jsonb_agg(content) filter (where kind = 'workstation'), '[]') as workstations
         from definition
        where tenant_id = $1 and connection_id = $2 and kind in ('calendar', 'runCycleGroup', 'workstation')`,
      [tenantId, connectionId],
    );
    return found ?? { calendars: [], runCycleGroups: [], workstations: [] };
  }

  /** How fresh the definitions of each connection are. */
  sources(tenantId: string, connectionId?: string): Promise<DefinitionSource[]> {
    return this.#select(
      `select connection_id as "connectionId", max(finished_at) as "importedAt" from definition_import
        where tenant_id = $1 and ($2::uuid is null or connection_id = $2) and finished_at is not null
        group by connection_id order by connection_id`,
      [tenantId, connectionId ?? null],
    );
  }

  /** The tenant is the first of the values. */
  #select<Row>(statement: string, values: [tenantId: string, ...unknown[]]): Promise<Row[]> {
    return this.tenants.run(values[0], (manager) => manager.query<Row[]>(statement, values));
  }
}
