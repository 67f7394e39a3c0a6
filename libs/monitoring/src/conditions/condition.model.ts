import { type EventCategory, type EventObject, type EventSeverity } from '@resync/platform';

/** Something that is wrong now. At most one of a `conditionKey` is open at a time; the next time is a new episode. */
export interface OpenCondition {
  /** Type, object or run, and the moment it began: one episode. Events of the episode carry it. */
  fingerprint: string;
  /** Type and object or run, such as `job.abend|<job>|<attempt>`. */
  conditionKey: string;
  type: string;
  category: EventCategory;
  severity: EventSeverity;
  object: EventObject & { connectionId: string };
  /** By the scheduler's clock. */
  openedAt: Date;
  detectedAt: Date;
  /** It was so already when watching began: told to nobody as new. */
  initial: boolean;
  data: Record<string, unknown>;
}
