/** What subscribers choose by; `critical` on the socket is a severity, not a category. */
export const EVENT_CATEGORIES = ['jobs', 'workstations', 'system'] as const;
export type EventCategory = (typeof EVENT_CATEGORIES)[number];

export const EVENT_SEVERITIES = ['info', 'warning', 'error', 'critical'] as const;
export type EventSeverity = (typeof EVENT_SEVERITIES)[number];

/** What an event is about. */
export interface EventObject {
  kind: 'job' | 'stream' | 'workstation' | 'plan' | 'connection' | 'monitoring';
  /** Our id of the object; null where it has none (a plan). */
  id: string | null;
  /** Name as operators write it, such as `/AGTBAT01#/FECHADIA.VALIDA_SALDO`; object filters match it. */
  key: string;
  connectionId: string | null;
}

/** An event before it has a number. Times are instants. */
export interface NewEvent {
  type: string;
  category: EventCategory;
  severity: EventSeverity;
  /** When it happened, by the scheduler's clock. */
  occurredAt: Date;
  /** When we saw it. */
  detectedAt: Date;
  object: EventObject;
  /** The open condition it belongs to; null for a plain fact. */
  fingerprint: string | null;
  /** Ties the events of one poll cycle together. */
  correlationId: string | null;
  data: Record<string, unknown>;
}

/** The envelope that clients receive (JSON and proto/resync/v1 alike). `sequence` has no gaps within a tenant. */
export interface Event {
  id: string;
  tenant: string;
  sequence: number;
  type: string;
  category: EventCategory;
  severity: EventSeverity;
  /** ISO-8601 instant with milliseconds, UTC. */
  occurredAt: string;
  detectedAt: string;
  object: EventObject;
  fingerprint: string | null;
  correlationId: string | null;
  data: Record<string, unknown>;
}

/** An event on its way, and where its trace goes on (W3C `traceparent`; null: in no sampled one), which clients are not told. */
export interface TracedEvent {
  event: Event;
  traceparent: string | null;
}
