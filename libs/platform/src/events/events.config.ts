import { z } from 'zod';
import { configSection, integer } from '../config/index.js';

/** How events travel from the log to those who listen. */
export const eventsConfig = configSection(
  'events',
  z.object({
    /** Relay leaders across all workers; the same number everywhere. */
    RELAY_SHARDS: integer(1, 64).default(4),
    /** Events that a tenant's stream keeps, about; older ones are read from the log. */
    EVENT_STREAM_LENGTH: integer(100, 1_000_000).default(10_000),
  }),
  (v) => ({ relayShards: v.RELAY_SHARDS, streamLength: v.EVENT_STREAM_LENGTH }),
);

export interface EventsConfig {
  relayShards: number;
  streamLength: number;
}
