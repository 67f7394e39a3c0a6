export { EventLog, EVENTS_CHANNEL, type LogExtent, type SequenceRange } from './event-log.js';
export { atLeast, eventPredicate, matchesPattern, type EventFilter } from './event-filter.js';
export {
  EVENT_CATEGORIES,
  EVENT_SEVERITIES,
  type Event,
  type EventCategory,
  type EventObject,
  type EventSeverity,
  type NewEvent,
} from './event.model.js';
export { platformPartitions } from './event.partitions.js';
