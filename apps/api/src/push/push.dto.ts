import {
  PUSH_LANGUAGES,
  PUSH_OUTCOMES,
  PUSH_SEVERITIES,
  type PushOverview,
  type PushPreferences,
  type PushSubscriptionView as Subscription,
  type PushTestResult,
  type QuietHours,
} from '@resync/monitoring';
import { EVENT_CATEGORIES } from '@resync/platform';
import { z } from 'zod';

const instant = z.iso.datetime();
const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);
const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 22:30');

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const Quiet = z
  .strictObject({
    from: wallClock.meta({ example: '22:00' }),
    /** Earlier than `from`: on the next day. */
    to: wallClock.meta({ example: '06:30' }),
    /** IANA name. */
    timeZone: z
      .string()
      .min(1)
      .max(64)
      .refine(isTimeZone, 'must be a time zone of IANA')
      .meta({ example: 'America/Sao_Paulo' }),
  } satisfies Record<keyof QuietHours, z.ZodType>)
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'must not be the same as from' });

export const PushPreferencesView = z
  .strictObject({
    /** Off: nothing is pushed to any browser of yours. */
    enabled: z.boolean(),
    /** Events of this severity or worse are told. */
    minimumSeverity: z.enum(PUSH_SEVERITIES),
    categories: z.array(z.enum(EVENT_CATEGORIES)).max(EVENT_CATEGORIES.length),
    /** What happens in these hours is not told later either. */
    quietHours: Quiet.nullable(),
    /** Whether critical events are told in quiet hours too. */
    criticalInQuietHours: z.boolean(),
  } satisfies Record<keyof PushPreferences, z.ZodType>)
  .meta({ id: 'PushPreferences' });

const Label = z.string().trim().min(1).max(100).meta({ example: 'Chrome, Android' });
const Language = z.enum(PUSH_LANGUAGES);

export const SubscribeBrowser = z
  .strictObject({
    /** What `PushSubscription.toJSON()` gives. */
    subscription: z.strictObject({
      endpoint: z.string().trim().min(1).max(2_000),
      expirationTime: z.number().nullable().optional(),
      keys: z.strictObject({ p256dh: base64url.max(100), auth: base64url.max(40) }),
    }),
    /** How its owner calls the device. */
    label: Label,
    /** In which it is told. */
    language: Language,
  })
  .meta({ id: 'SubscribeBrowser' });

/** A browser that is told; its endpoint and keys are never shown. */
export const PushSubscriptionView = z
  .object({
    id: z.uuid(),
    label: Label,
    language: Language,
    /** Host of the push service. */
    service: z.string().meta({ example: 'fcm.googleapis.com' }),
    /** SHA-256 of the endpoint, base64url: by it a browser finds itself. */
    endpointHash: z.string(),
    createdAt: instant,
    lastDeliveredAt: instant.nullable(),
    /** Nothing that was sent has arrived since. */
    failingSince: instant.nullable(),
  } satisfies Record<keyof Subscription, z.ZodType>)
  .meta({ id: 'PushSubscription' });

export const PushView = z
  .object({
    /** The `applicationServerKey` to subscribe with; null: this house does not push. */
    publicKey: z.string().nullable(),
    /** Yours, oldest first. */
    subscriptions: z.array(PushSubscriptionView),
    preferences: PushPreferencesView,
  } satisfies Record<keyof PushOverview, z.ZodType>)
  .meta({ id: 'Push' });

export const PushTestView = z
  .object({
    /** One for each of your browsers. */
    results: z.array(
      z.object({
        id: z.uuid(),
        label: z.string(),
        /** `refused`: the push service did not take it. `gone`: the browser is no more, and was removed. */
        outcome: z.enum(PUSH_OUTCOMES),
        /** HTTP status of the push service. Null: there was no answer. */
        status: z.int().nullable(),
      } satisfies Record<keyof PushTestResult, z.ZodType>),
    ),
  })
  .meta({ id: 'PushTest' });

export const toSubscriptionView = ({
  createdAt,
  lastDeliveredAt,
  failingSince,
  ...rest
}: Subscription): z.output<typeof PushSubscriptionView> => ({
  ...rest,
  createdAt: createdAt.toISOString(),
  lastDeliveredAt: lastDeliveredAt?.toISOString() ?? null,
  failingSince: failingSince?.toISOString() ?? null,
});

export const toPushView = ({ subscriptions, ...rest }: PushOverview): z.output<typeof PushView> => ({
  ...rest,
  subscriptions: subscriptions.map(toSubscriptionView),
});
