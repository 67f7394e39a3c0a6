import { defineJob } from '@resync/platform/workflows';

export interface RunLogInput {
  tenantId: string;
  connectionId: string;
  /** The scheduler's id of the run. */
  runId: string;
  /** The run has ended. */
  final: boolean;
}

/** The text goes to the database, not through Temporal. */
export interface RunLogOutcome {
  found: boolean;
  truncated: boolean;
}

/** Reads one log: however many ask for it at once, the scheduler is asked once. */
export const readRunLogJob = defineJob<RunLogInput, RunLogOutcome>({
  name: 'readRunLog',
  id: ({ tenantId, connectionId, runId }) => `run-log/${tenantId}/${connectionId}/${runId}`,
  priority: 'interactive',
});
