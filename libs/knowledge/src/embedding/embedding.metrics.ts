import { metrics } from '@resync/platform';

export const embeddedTexts = metrics.counter('resync_embedded_texts_total', 'Texts that got a vector.');
export const embeddingRefusals = metrics.counter(
  'resync_embedding_refusals_total',
  'Calls refused because too many texts waited.',
);
export const embeddingWaiting = metrics.gauge(
  'resync_embedding_waiting',
  'Texts that wait for a model thread.',
);
export const embeddingSeconds = metrics.histogram(
  'resync_embedding_seconds',
  'From the call to its vectors, waiting included.',
);
export const embeddingFailures = metrics.counter(
  'resync_embedding_failures_total',
  'Calls of the model that failed.',
);
