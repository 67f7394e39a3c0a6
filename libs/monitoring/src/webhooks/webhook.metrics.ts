import { metrics } from '@resync/platform';

export const webhookAttempts = metrics.counter(
  'resync_webhook_attempts_total',
  'Requests to receivers of webhooks by what came of them.',
  ['outcome'],
);
export const webhookDeliveries = metrics.counter(
  'resync_webhook_deliveries_total',
  'Events told by webhook, and given up.',
  ['outcome'],
);
export const webhookDelay = metrics.histogram(
  'resync_webhook_delay_seconds',
  'From the detection of an event to its delivery.',
  [],
  [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3_600],
);
