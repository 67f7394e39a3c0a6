import { assistantMigrations } from '@resync/assistant';
import { monitoringMigrations, monitoringPartitions } from '@resync/monitoring';
import { platformMigrations, platformPartitions, type PartitionedTable } from '@resync/platform';
import { schedulerMigrations, schedulerPartitions } from '@resync/scheduler';

/** Every migration of the house; TypeORM runs them by the time in their names. */
export const migrations = [
  ...platformMigrations,
  ...schedulerMigrations,
  ...monitoringMigrations,
  ...assistantMigrations,
];

/** Every table that is partitioned by day. */
export const partitionedTables: readonly PartitionedTable[] = [
  ...platformPartitions,
  ...schedulerPartitions,
  ...monitoringPartitions,
];
