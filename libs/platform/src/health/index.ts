export { HealthChecks, HealthReport } from './health-checks.js';
export { HealthModule } from './health.module.js';
