export { monitoringMigrations } from './migrations/index.js';
export { monitoringPartitions } from './retention/retention.partitions.js';
