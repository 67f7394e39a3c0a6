import { defineJob, type JobInput } from '@resync/platform/workflows';

export interface RetentionOutcome {
  partitionsMade: number;
  /** Names of the partitions that were dropped. */
  partitionsDropped: string[];
  /** Rows of tenants that keep less than others, plan objects that are long gone, and imports that are. */
  rowsDeleted: number;
}

/** Once a day over the whole house: room for the days to come, and an end for what nobody keeps any longer. */
export const retentionJob = defineJob<JobInput, RetentionOutcome>({
  name: 'retention',
  id: () => 'retention',
});
