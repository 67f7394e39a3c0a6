import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { newId } from '../identifiers/index.js';
import { TenantTransaction } from '../persistence/index.js';
import { sampledTraceparent } from '../telemetry/index.js';
import { type EventFilter } from './event-filter.js';
import { listStatement } from './event-list.sql.js';
import { EVENT_COLUMNS, type EventRow, toEvent, toTracedEvent } from './event-row.js';
import { type Event, type NewEvent, type TracedEvent } from './event.model.js';

/** Name of the PostgreSQL channel on which each commit with events calls its tenant's id. */
export const EVENTS_CHANNEL = 'resync_events';

/** The numbers that an append took, both inclusive. */
export interface SequenceRange {
  first: number;
  last: number;
}

/** What of a tenant's log is there: `first` is the oldest number kept (null when none is), `last` the newest ever given. */
export interface LogExtent {
  first: number | null;
  last: number;
}

// The counter's row stays locked until the commit: whoever comes second gets the higher number and commits later.
const APPEND = `
  with taken as (
    insert into tenant_sequence as s (tenant_id, n) values ($1::uuid, $2::bigint)
    on conflict (tenant_id) do update set n = s.n + excluded.n
    returning n
  ), written as (
    insert into event (${EVENT_COLUMNS})
    select $1::uuid, taken.n - $2::bigint + e.place, e.id, e.type, e.category, e.severity, e.occurred_at, e.detected_at,
           e.object_kind, e.object_id, e.object_key, e.connection_id, e.fingerprint, e.correlation_id, e.data, $4::text
    from taken, jsonb_to_recordset($3::jsonb) as e(
      place integer, id uuid, type text, category text, severity text, occurred_at timestamptz,
      detected_at timestamptz, object_kind text, object_id text, object_key text, connection_id uuid,
      fingerprint text, correlation_id text, data jsonb)
  )
  select n as last, pg_notify('${EVENTS_CHANNEL}', $1::text) from taken`;

const toJsonRow = (event: NewEvent, index: number) => ({
  place: index + 1,
  id: newId(),
  type: event.type,
  category: event.category,
  severity: event.severity,
  occurred_at: event.occurredAt,
  detected_at: event.detectedAt,
  object_kind: event.object.kind,
  object_id: event.object.id,
  object_key: event.object.key,
  connection_id: event.object.connectionId,
  fingerprint: event.fingerprint,
  correlation_id: event.correlationId,
  data: event.data,
});

// PostgreSQL's JSON holds neither U+0000 nor half a surrogate pair; text of a scheduler's log may carry both.
const UNSTORABLE = /\\u(?:0000|d[89a-f])/;
const storable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value;

function toJsonRows(events: readonly NewEvent[]): string {
  const rows = events.map(toJsonRow);
  const text = JSON.stringify(rows);
  return UNSTORABLE.test(text) ? JSON.stringify(rows, storable) : text;
}

/** The events table is the log: numbered without gaps per tenant, read by number, never changed. */
@Injectable()
export class EventLog {
  constructor(private readonly tenants: TenantTransaction) {}

  /**
   * Writes events with the next numbers, in the caller's transaction, and wakes the relay on its commit.
   * Must be the last statement before the commit: from here on the tenant's other writers wait for it.
   * Meant for up to 5,000 events; returns null when there are none.
   */
  async append(
    manager: EntityManager,
    tenantId: string,
    events: readonly NewEvent[],
  ): Promise<SequenceRange | null> {
    if (events.length === 0) return null;
    const [taken] = await manager.query<{ last: number }[]>(APPEND, [
      tenantId,
      events.length,
      toJsonRows(events),
      sampledTraceparent(),
    ]);
    if (!taken) throw new Error('the sequence gave no number');
    return { first: taken.last - events.length + 1, last: taken.last };
  }

  /** Events after a number, oldest first, without a gap. */
  async read(tenantId: string, range: { after: number; limit: number }): Promise<Event[]> {
    return (await this.readTraced(tenantId, range)).map(({ event }) => event);
  }

  /** The same, each with the place in a trace that wrote it. */
  async readTraced(tenantId: string, range: { after: number; limit: number }): Promise<TracedEvent[]> {
    const rows = await this.#select(
      tenantId,
      `select ${EVENT_COLUMNS} from event where tenant_id = $1 and sequence > $2 order by sequence limit $3`,
      [tenantId, range.after, range.limit],
    );
    return rows.map(toTracedEvent);
  }

  /** The newest events, oldest first. */
  async latest(tenantId: string, limit: number): Promise<Event[]> {
    return (await this.list(tenantId, { limit })).reverse();
  }

  /** Events that a filter lets through, newest first; `before` is the last sequence of the page before. */
  async list(
    tenantId: string,
    page: { limit: number; before?: number; filter?: EventFilter },
  ): Promise<Event[]> {
    return (await this.#select(tenantId, ...listStatement(tenantId, page))).map(toEvent);
  }

  /** The newest number given; 0 when the tenant has no event yet. */
  async lastSequence(tenantId: string): Promise<number> {
    return (await this.extent(tenantId)).last;
  }

  /** Which numbers can be read. Retention drops the oldest. */
  extent(tenantId: string): Promise<LogExtent> {
    return this.tenants.run(tenantId, async (manager) => {
      const [row] = await manager.query<LogExtent[]>(
        `select (select sequence from event where tenant_id = $1 order by sequence limit 1) as first,
                coalesce((select n from tenant_sequence where tenant_id = $1), 0) as last`,
        [tenantId],
      );
      return row ?? { first: null, last: 0 };
    });
  }

  #select(tenantId: string, statement: string, parameters: unknown[]): Promise<EventRow[]> {
    return this.tenants.run(tenantId, (manager) => manager.query<EventRow[]>(statement, parameters));
  }
}
