import { type PartitionedTable } from '@resync/platform';

/** Status changes a week, the rest a month, unless a tenant asks for longer. */
export const monitoringPartitions: readonly PartitionedTable[] = [
  { table: 'job_status_change', keepDays: 7 },
  { table: 'workstation_status_change', keepDays: 7 },
  { table: 'poll_cycle', keepDays: 30 },
  { table: 'snapshot', keepDays: 30 },
];
