export { EventLog, EVENTS_CHANNEL, type LogExtent, type SequenceRange } from './event-log.js';
export { atLeast, eventPredicate, likePattern, matchesPattern, type EventFilter } from './event-filter.js';
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
export { type FedEvent, type FeedListener } from './event-channel.js';
export { EventFeed, type FeedSubscription } from './event-feed.service.js';
export { EventStream, type Published, streamKey } from './event-stream.js';
export { eventsConfig, type EventsConfig } from './events.config.js';
export { EventFeedModule, EventsModule, RelayModule } from './events.module.js';
export { RelayRepository } from './relay.repository.js';
export { RelayService, type RelayOptions } from './relay.service.js';
export { fromWireEvent, toWireEvent } from './event.wire.js';
