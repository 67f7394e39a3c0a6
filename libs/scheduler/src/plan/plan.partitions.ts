import { type PartitionedTable } from '@resync/platform';

/** Finished runs are the memory that lateness and patterns learn from: they stay more than a year. */
export const schedulerPartitions: readonly PartitionedTable[] = [{ table: 'job_run', keepDays: 400 }];
