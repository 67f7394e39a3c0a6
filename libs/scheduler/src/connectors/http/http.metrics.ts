import { metrics } from '@resync/platform';

/** What is asked of schedulers. One connection is one scheduler: a small set. */
export const requestsTotal = metrics.counter(
  'resync_scheduler_requests_total',
  'Requests sent to a scheduler, by outcome (ok or the code of the error).',
  ['connection', 'outcome'],
);
export const receivedBytesTotal = metrics.counter(
  'resync_scheduler_received_bytes_total',
  'Bytes of answers received from a scheduler, as they came over the wire.',
  ['connection'],
);
export const requestSeconds = metrics.histogram(
  'resync_scheduler_request_duration_seconds',
  'Seconds from sending a request to the last byte of its answer.',
  ['connection'],
);
export const budgetWaitSecondsTotal = metrics.counter(
  'resync_scheduler_budget_wait_seconds_total',
  "Seconds that requests waited for the connection's token bucket.",
  ['connection'],
);
