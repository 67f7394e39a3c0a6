import { type Delivery, DELIVERY_STATES, type DeliveryWithAttempts } from '@resync/monitoring';
import { EVENT_SEVERITIES } from '@resync/platform';
import { z } from 'zod';
import { cursor, keysetPage, keysetQuery } from '../routes/keyset-page.js';
import { AttemptView } from './webhook.dto.js';

const instant = z.iso.datetime();

export const deliveryCursor = cursor(z.int().min(1));

export const ListDeliveries = keysetQuery(deliveryCursor, { state: z.enum(DELIVERY_STATES).optional() });

export const DeliveryView = z
  .object({
    /** The event's, and the receiver's key (`webhook-id`). */
    id: z.uuid(),
    sequence: z.int(),
    type: z.string().meta({ example: 'job.abend' }),
    severity: z.enum(EVENT_SEVERITIES),
    /** `failed`: given up. */
    state: z.enum(DELIVERY_STATES),
    attemptCount: z.int(),
    lastAttempt: AttemptView.nullable(),
    /** Null once it is settled. */
    nextAttemptAt: instant.nullable(),
    detectedAt: instant,
    /** When it was delivered, or given up. */
    settledAt: instant.nullable(),
  } satisfies Record<keyof Delivery, z.ZodType>)
  .meta({ id: 'WebhookDelivery' });

export const DeliveryPage = keysetPage(DeliveryView, 'WebhookDeliveryPage');

export const DeliveryWithAttemptsView = DeliveryView.extend({
  /** The newest 20, oldest first. */
  attempts: z.array(AttemptView),
  /** What is sent, byte for byte. */
  body: z.string(),
}).meta({ id: 'WebhookDeliveryWithAttempts' });

export const toDeliveryView = ({
  nextAttemptAt,
  detectedAt,
  settledAt,
  ...rest
}: Delivery): z.output<typeof DeliveryView> => ({
  ...rest,
  nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
  detectedAt: detectedAt.toISOString(),
  settledAt: settledAt?.toISOString() ?? null,
});

export const toDeliveryWithAttempts = (
  delivery: DeliveryWithAttempts,
): z.output<typeof DeliveryWithAttemptsView> => ({
  ...toDeliveryView(delivery),
  attempts: delivery.attempts,
  body: delivery.body,
});
