export { monitoringMigrations } from './migrations/index.js';
export { type CycleOutcome, type CycleRequest } from './polling/poll-cycle.contract.js';
export { PollCycle } from './polling/poll-cycle.service.js';
export { PollingModule } from './polling/polling.module.js';
export { monitoringPartitions } from './retention/retention.partitions.js';
export { monitoringConfig } from './settings/settings.config.js';
export {
  DASHBOARD_THEMES,
  SETTINGS_BOUNDS,
  type DashboardTheme,
  type MonitoringSettings,
} from './settings/settings.model.js';
export { SettingsModule } from './settings/settings.module.js';
export { SettingsService } from './settings/settings.service.js';
