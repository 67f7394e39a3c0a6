import { defineJob, type JobInput } from '@resync/platform/workflows';

export interface WatchdogOutcome {
  tenants: number;
  /** Connections whose polls were overdue. */
  interrupted: number;
  /** Monitors started, or started anew. */
  started: number;
}

/** One round over all connections of the house; overdue ones get their monitor back. */
export const watchdogJob = defineJob<JobInput, WatchdogOutcome>({ name: 'watchdog', id: () => 'watchdog' });
