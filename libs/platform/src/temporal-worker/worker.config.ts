import { z } from 'zod';
import { configSection, integer, port } from '../config/index.js';

const concurrency = (fallback: number) => integer(1, 1_000).default(fallback);

/** What one worker process does and how much of it at once. */
export const workerConfig = configSection(
  'worker',
  z.object({
    WORKER_ROLE: z.enum(['workflows', 'activities', 'all']).default('all'),
    WORKER_WORKFLOW_CONCURRENCY: concurrency(40),
    /** Connections that this process can watch: a monitor holds its place while it waits for its next poll. */
    WORKER_SCHEDULER_IO_CONCURRENCY: concurrency(200),
    WORKER_OUTBOUND_CONCURRENCY: concurrency(20),
    WORKER_COMPUTE_CONCURRENCY: concurrency(2),
    WORKER_STORAGE_CONCURRENCY: concurrency(10),
    /** Seconds that running activities have to end after SIGTERM before they are cancelled. */
    WORKER_DRAIN_SECONDS: integer(0, 600).default(10),
    /** Port of the SDK core's own metrics on 127.0.0.1; 0 takes a free one. */
    WORKER_CORE_METRICS_PORT: port().default(0),
    /** Names this build for worker versioning, and makes it the current one; not set: any worker takes any workflow. */
    WORKER_BUILD_ID: z.string().optional(),
  }),
  (v): WorkerConfig => ({
    role: v.WORKER_ROLE,
    concurrency: {
      workflows: v.WORKER_WORKFLOW_CONCURRENCY,
      'scheduler-io': v.WORKER_SCHEDULER_IO_CONCURRENCY,
      outbound: v.WORKER_OUTBOUND_CONCURRENCY,
      compute: v.WORKER_COMPUTE_CONCURRENCY,
      storage: v.WORKER_STORAGE_CONCURRENCY,
    },
    drainMs: v.WORKER_DRAIN_SECONDS * 1_000,
    coreMetricsPort: v.WORKER_CORE_METRICS_PORT,
    buildId: v.WORKER_BUILD_ID,
  }),
);

export type WorkerRole = 'workflows' | 'activities' | 'all';

export interface WorkerConfig {
  role: WorkerRole;
  /** Tasks at once for each queue. */
  concurrency: Record<'workflows' | 'scheduler-io' | 'outbound' | 'compute' | 'storage', number>;
  drainMs: number;
  coreMetricsPort: number;
  buildId?: string | undefined;
}
