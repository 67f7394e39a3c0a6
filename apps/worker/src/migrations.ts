import { monitoringMigrations } from '@resync/monitoring';
import { platformMigrations } from '@resync/platform';
import { schedulerMigrations } from '@resync/scheduler';

/** Every migration of the house; TypeORM runs them by the time in their names. */
export const migrations = [...platformMigrations, ...schedulerMigrations, ...monitoringMigrations];
