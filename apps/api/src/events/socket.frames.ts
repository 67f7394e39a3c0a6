import { type MonitoringStatus } from '@resync/monitoring';
import { EVENT_SEVERITIES, type Event, type FieldProblem } from '@resync/platform';
import { z } from 'zod';

/** What the `types` of a subscription may name: the categories, and `critical` for the worst of any category. */
export const SUBSCRIBABLE = ['jobs', 'workstations', 'system', 'critical'] as const;

const sequence = z.int().min(0);

const auth = z.strictObject({
  type: z.literal('auth'),
  /** An access token or an API key. */
  token: z.string().min(1).max(8_192),
  /** Chooses among the tenants that the credential holds. */
  tenant: z.uuid().optional(),
});

/** What to tell, and from where. */
export const Subscribe = z.strictObject({
  /** Any of these; all events when left out. */
  types: z.array(z.enum(SUBSCRIBABLE)).min(1).max(SUBSCRIBABLE.length).optional(),
  /** This or worse. */
  severity: z.enum(EVENT_SEVERITIES).optional(),
  /** Pattern over the object's key: `*` any run of characters, `?` any one; case does not matter. */
  object: z.string().min(1).max(300).optional(),
  connection: z.uuid().optional(),
  /** Begin after this sequence; without it a new subscription begins now and a changed one goes on where it is. */
  since: sequence.optional(),
});
const subscribe = Subscribe.extend({ type: z.literal('subscribe') });

const history = z.strictObject({
  type: z.literal('history'),
  limit: z.int().min(1).max(1_000).default(1_000),
});

/** Every frame that a client may send: JSON text. */
export const ClientFrame = z.discriminatedUnion('type', [
  auth,
  subscribe,
  history,
  z.strictObject({ type: z.literal('get_status') }),
  z.strictObject({ type: z.literal('ping') }),
]);
export type ClientFrame = z.output<typeof ClientFrame>;
export type SubscribeFrame = z.output<typeof subscribe>;

/** What a subscription asks for, as the server understood it. */
export type Subscription = Omit<SubscribeFrame, 'type' | 'since'>;

/** Every frame that the server sends. A `cursor` is always a good `since`: all before it that matched has been sent. */
export type ServerFrame =
  | {
      type: 'welcome';
      tenant: string;
      role: string;
      cursor: number;
      heartbeatSeconds: number;
      /** When the credential ends; the socket then closes with 4401 unless it was renewed by `auth`. */
      expiresAt: string | null;
    }
  | { type: 'subscribed'; subscription: Subscription; cursor: number }
  | { type: 'event'; event: Event }
  | { type: 'status'; status: MonitoringStatus }
  | { type: 'history'; events: Event[]; cursor: number }
  | { type: 'heartbeat'; cursor: number; at: string }
  | { type: 'pong'; at: string }
  | { type: 'reset'; reason: 'too_old' | 'unknown'; cursor: number; snapshot: MonitoringStatus }
  | { type: 'error'; code: string; message: string; fields?: readonly FieldProblem[] };

/** Why the server closes a socket. */
export const CLOSE = {
  goingAway: 1001,
  policy: 1008,
  internal: 1011,
  tryLater: 1013,
  unauthenticated: 4401,
  forbidden: 4403,
  tooSlow: 4408,
  tooMany: 4429,
} as const;
