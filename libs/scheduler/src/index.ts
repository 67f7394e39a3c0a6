export { schedulerMigrations } from './migrations/index.js';
