import { metrics } from '@resync/platform';

export const socketsOpen = metrics.gauge('resync_event_sockets', 'Authenticated event sockets open here.');
export const socketsClosed = metrics.counter(
  'resync_event_sockets_closed_total',
  'Event sockets that the server has closed, by close code.',
  ['code'],
);
export const eventsDelivered = metrics.counter(
  'resync_events_delivered_total',
  'Events written to sockets, by how (live, or caught up from the log).',
  ['how'],
);
export const eventsDropped = metrics.counter(
  'resync_events_dropped_total',
  'Events that slow clients still had before them when they were closed; the log has them.',
);
