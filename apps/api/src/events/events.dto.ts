import { type Event, EVENT_CATEGORIES, EVENT_SEVERITIES, type EventFilter } from '@resync/platform';
import { z } from 'zod';
import { cursor, keysetPage, keysetQuery } from '../routes/keyset-page.js';

/** The envelope, as the socket and proto/resync/v1 have it. */
export const EventView = z
  .object({
    id: z.uuid(),
    tenant: z.uuid(),
    sequence: z.int(),
    type: z.string(),
    category: z.enum(EVENT_CATEGORIES),
    severity: z.enum(EVENT_SEVERITIES),
    occurredAt: z.iso.datetime(),
    detectedAt: z.iso.datetime(),
    object: z.object({
      kind: z.string(),
      id: z.string().nullable(),
      key: z.string(),
      connectionId: z.uuid().nullable(),
    }),
    fingerprint: z.string().nullable(),
    correlationId: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Event' });

export const EventPage = keysetPage(EventView, 'EventPage');

/** The sequence of the last event of a page. */
export const afterEvent = cursor(z.int().min(1));

/** One value, or the parameter repeated. */
const several = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item).min(1).max(20), item.transform((one) => [one])]);

const filters = {
  /** Exact types such as `job.abend`. */
  type: several(z.string().min(1).max(100)).optional(),
  category: several(z.enum(EVENT_CATEGORIES)).optional(),
  /** Pattern over the object's key: `*` any run of characters, `?` any one; case does not matter. */
  object: z.string().min(1).max(300).optional(),
  connection: z.uuid().optional(),
  /** Detected at or after. */
  from: z.iso.datetime({ offset: true }).optional(),
  /** Detected before. */
  to: z.iso.datetime({ offset: true }).optional(),
};

export const CriticalEventQuery = keysetQuery(afterEvent, filters);
export const EventQuery = keysetQuery(afterEvent, {
  ...filters,
  /** This or worse. */
  severity: z.enum(EVENT_SEVERITIES).optional(),
});
export type EventQuery = z.output<typeof EventQuery>;

const instant = (text: string | undefined) => (text === undefined ? undefined : new Date(text));

/** One row more than the page, which tells whether there is another. */
export const toLogPage = (query: EventQuery) => ({
  limit: query.limit + 1,
  before: query.cursor,
  filter: {
    types: query.type,
    categories: query.category,
    severity: query.severity,
    object: query.object,
    connectionId: query.connection,
    from: instant(query.from),
    to: instant(query.to),
  } satisfies EventFilter,
});

export const cursorOfEvent = ({ sequence }: Event): string => afterEvent.write(sequence);
