export { monitoringMigrations } from './migrations/index.js';
