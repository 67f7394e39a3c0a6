export { schedulerMigrations } from './migrations/index.js';
export { schedulerPartitions } from './plan/plan.partitions.js';
