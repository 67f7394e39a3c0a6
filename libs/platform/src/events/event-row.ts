import {
  type Event,
  type EventCategory,
  type EventObject,
  type EventSeverity,
  type TracedEvent,
} from './event.model.js';

/** A row of the table `event` as `pg` gives it. */
export interface EventRow {
  tenant_id: string;
  sequence: number;
  id: string;
  type: string;
  category: EventCategory;
  severity: EventSeverity;
  occurred_at: Date;
  detected_at: Date;
  object_kind: EventObject['kind'];
  object_id: string | null;
  object_key: string;
  connection_id: string | null;
  fingerprint: string | null;
  correlation_id: string | null;
  data: Record<string, unknown>;
  traceparent: string | null;
}

export const EVENT_COLUMNS = `tenant_id, sequence, id, type, category, severity, occurred_at, detected_at,
  object_kind, object_id, object_key, connection_id, fingerprint, correlation_id, data, traceparent`;

/** The envelope of a row. Its keys are in the order of the proto message, so that equal events are equal text. */
export const toEvent = (row: EventRow): Event => ({
  id: row.id,
  tenant: row.tenant_id,
  sequence: row.sequence,
  type: row.type,
  category: row.category,
  severity: row.severity,
  occurredAt: row.occurred_at.toISOString(),
  detectedAt: row.detected_at.toISOString(),
  object: {
    kind: row.object_kind,
    id: row.object_id,
    key: row.object_key,
    connectionId: row.connection_id,
  },
  fingerprint: row.fingerprint,
  correlationId: row.correlation_id,
  data: row.data,
});

export const toTracedEvent = (row: EventRow): TracedEvent => ({
  event: toEvent(row),
  traceparent: row.traceparent,
});
