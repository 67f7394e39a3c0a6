import { type ActivityOptions } from '@temporalio/workflow';

/** Where work waits: workflow code on `workflows`, activities on the queue of what they lean on. */
export const TASK_QUEUES = {
  workflows: 'workflows',
  /** Calls out to a scheduler; the token bucket of a connection sits in its connector. */
  schedulerIo: 'scheduler-io',
  /** Calls out to receivers that tenants name: their slowness holds up no poll and no write. */
  outbound: 'outbound',
  /** Burns processor time. */
  compute: 'compute',
  /** Reads and writes PostgreSQL and Redis. */
  storage: 'storage',
} as const;

export type ActivityQueue = Exclude<(typeof TASK_QUEUES)[keyof typeof TASK_QUEUES], 'workflows'>;

const defaults: Record<ActivityQueue, ActivityOptions> = {
  'scheduler-io': {
    startToCloseTimeout: '2 minutes',
    retry: { initialInterval: '2 seconds', maximumInterval: '1 minute', maximumAttempts: 5 },
  },
  outbound: {
    startToCloseTimeout: '2 minutes',
    retry: { initialInterval: '1 second', maximumInterval: '1 minute', maximumAttempts: 5 },
  },
  compute: {
    startToCloseTimeout: '10 minutes',
    retry: { initialInterval: '5 seconds', maximumInterval: '1 minute', maximumAttempts: 3 },
  },
  storage: {
    startToCloseTimeout: '1 minute',
    retry: { initialInterval: '500 milliseconds', maximumInterval: '30 seconds', maximumAttempts: 10 },
  },
};

/**
 * Options for `proxyActivities` on one queue, with what differs. Anything over 10 seconds heartbeats and sets
 * `heartbeatTimeout`; an activity that must not run twice sets `retry: { maximumAttempts: 1 }` in a proxy of its own.
 */
export const activityOptions = (queue: ActivityQueue, changes: ActivityOptions = {}): ActivityOptions => ({
  taskQueue: queue,
  ...defaults[queue],
  ...changes,
});
