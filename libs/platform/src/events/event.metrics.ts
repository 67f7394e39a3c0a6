import { metrics } from '../telemetry/index.js';

export const eventsPublished = metrics.counter(
  'resync_events_published_total',
  'Events that the relay has put into the streams, by what became of them.',
  ['outcome'],
);
export const publicationDelay = metrics.histogram(
  'resync_events_publication_delay_seconds',
  'From the detection of an event to its publication, the newest of each batch.',
);
export const relayLag = metrics.gauge(
  'resync_events_relay_lag',
  'Events in the log of the shards led here that are not published yet.',
);
export const relayShardsLed = metrics.gauge('resync_events_relay_shards', 'Shards that this process leads.');

export const eventsFed = metrics.counter(
  'resync_events_fed_total',
  'Events handed to the listeners of this process, by where they came from (stream, log).',
  ['source'],
);
export const feedOnStream = metrics.gauge(
  'resync_events_feed_on_stream',
  '1 while this process hears events from the stream, 0 while it reads the log instead.',
);
