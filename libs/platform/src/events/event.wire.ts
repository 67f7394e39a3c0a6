import { create, type JsonObject } from '@bufbuild/protobuf';
import { type Timestamp, timestampDate, timestampFromDate } from '@bufbuild/protobuf/wkt';
import { InvalidInput } from '../errors/index.js';
import {
  type EventCategory as Category,
  type Event,
  type EventObject,
  type EventSeverity as Severity,
} from './event.model.js';
import {
  EventCategory,
  EventSchema,
  EventSeverity,
  type Event as WireEvent,
} from '../proto/generated/resync/v1/event_pb.js';

/*
 * Our JSON and the JSON of the proto message have the same field names; they differ in four ways, which this file is:
 * | field              | ours             | proto JSON                      |
 * | sequence           | number           | text of digits (64 bits)        |
 * | category, severity | `jobs`, `error`  | `EVENT_CATEGORY_JOBS`, …        |
 * | occurredAt, …      | always `.mmmZ`   | as many digits as there are     |
 * | nothing            | `null`           | the field is absent             |
 */

const CATEGORIES: Record<Category, EventCategory> = {
  jobs: EventCategory.JOBS,
  workstations: EventCategory.WORKSTATIONS,
  system: EventCategory.SYSTEM,
};
const SEVERITIES: Record<Severity, EventSeverity> = {
  info: EventSeverity.INFO,
  warning: EventSeverity.WARNING,
  error: EventSeverity.ERROR,
  critical: EventSeverity.CRITICAL,
};

/** The envelope as the message `resync.v1.Event`. */
export const toWireEvent = (event: Event): WireEvent =>
  create(EventSchema, {
    id: event.id,
    tenant: event.tenant,
    sequence: BigInt(event.sequence),
    type: event.type,
    category: CATEGORIES[event.category],
    severity: SEVERITIES[event.severity],
    occurredAt: timestampFromDate(new Date(event.occurredAt)),
    detectedAt: timestampFromDate(new Date(event.detectedAt)),
    object: {
      kind: event.object.kind,
      id: event.object.id ?? undefined,
      key: event.object.key,
      connectionId: event.object.connectionId ?? undefined,
    },
    fingerprint: event.fingerprint ?? undefined,
    correlationId: event.correlationId ?? undefined,
    data: event.data as JsonObject, // it came from JSON or goes into it
  });

/** The message as our envelope. Throws `InvalidInput` when it lacks what every event has. */
export function fromWireEvent(message: WireEvent): Event {
  const { object } = message;
  return {
    id: message.id,
    tenant: message.tenant,
    sequence: Number(message.sequence),
    type: message.type,
    category: wordOf(CATEGORIES, message.category, 'category'),
    severity: wordOf(SEVERITIES, message.severity, 'severity'),
    occurredAt: instant(message.occurredAt, 'occurredAt'),
    detectedAt: instant(message.detectedAt, 'detectedAt'),
    object: {
      kind: kindOf(object?.kind),
      id: object?.id ?? null,
      key: object?.key ?? '',
      connectionId: object?.connectionId ?? null,
    },
    fingerprint: message.fingerprint ?? null,
    correlationId: message.correlationId ?? null,
    data: message.data ?? {},
  };
}

const KINDS: readonly EventObject['kind'][] = [
  'job',
  'stream',
  'workstation',
  'plan',
  'connection',
  'monitoring',
];

const lacks = (field: string) =>
  new InvalidInput('the message is no event', [{ field: `/${field}`, message: 'is missing or not known' }]);

function kindOf(text: string | undefined): EventObject['kind'] {
  const kind = KINDS.find((known) => known === text);
  if (!kind) throw lacks('object/kind');
  return kind;
}

function wordOf<Word extends string>(words: Record<Word, number>, value: number, field: string): Word {
  for (const word in words) if (words[word] === value) return word;
  throw lacks(field);
}

function instant(timestamp: Timestamp | undefined, field: string): string {
  if (!timestamp) throw lacks(field);
  return timestampDate(timestamp).toISOString();
}
