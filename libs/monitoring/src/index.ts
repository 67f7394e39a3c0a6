export { monitoringMigrations } from './migrations/index.js';
export { type CycleOutcome, type CycleRequest } from './polling/poll-cycle.contract.js';
export {
  CycleListRepository,
  type CycleCursor,
  type RecordedCycle,
} from './polling/cycle-list.repository.js';
export { PollCycle } from './polling/poll-cycle.service.js';
export { PollingModule } from './polling/polling.module.js';
export { PushActivities } from './push/push.activities.js';
export { PushByHand } from './push/push-by-hand.service.js';
export { pushConfig, type PushConfig } from './push/push.config.js';
export {
  PUSH_LANGUAGES,
  PUSH_OUTCOMES,
  PUSH_SEVERITIES,
  type NewPushSubscription,
  type PushLanguage,
  type PushOwner,
  type PushPayload,
  type PushPerson,
  type PushPreferences,
  type PushSeverity,
  type PushSubscriptionView,
  type PushTestResult,
  type QuietHours,
} from './push/push.model.js';
export { PushModule, PushWorkerModule } from './push/push.module.js';
export { PushPreferencesService } from './push/push-preferences.service.js';
export { pushKeysSealed } from './push/push.sealed.js';
export { PushService, type PushOverview } from './push/push.service.js';
export { RetentionActivities } from './retention/retention.activities.js';
export { RetentionModule } from './retention/retention.module.js';
export { RunLogActivities } from './run-logs/run-log.activities.js';
export { RunLogModule, RunLogWorkerModule } from './run-logs/run-log.module.js';
export { type RunLog } from './run-logs/run-log.repository.js';
export { RunLogService } from './run-logs/run-log.service.js';
export { monitoringSchedules } from './schedules/monitoring.schedules.js';
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
export {
  StatusHistoryRepository,
  type JobStatusChange,
  type WorkstationStateChange,
} from './history/status-history.repository.js';
export { MonitorActivities } from './monitor/monitor.activities.js';
export { CredentialsStillRefused } from './monitor/monitor.errors.js';
export { MonitorModule } from './monitor/monitor.module.js';
export { MonitorService } from './monitor/monitor.service.js';
export { WatchSettings } from './monitor/watch-settings.service.js';
export { MonitorWorkerModule } from './monitor/monitor-worker.module.js';
export {
  ProblemRepository,
  type Problem,
  type ProblemCursor,
  type ProblemFilter,
} from './problems/problem.repository.js';
export { type ProblemStanding, ProblemStandingRepository } from './problems/problem-standing.repository.js';
export { ProblemService } from './problems/problem.service.js';
export { SnapshotRepository, type Snapshot, type SnapshotFilter } from './snapshots/snapshot.repository.js';
export { StatsService, type MonitoringStats, type PollingStats } from './status/stats.service.js';
export {
  type ConnectionStatus,
  type MonitoringStatus,
  type OverallStatus,
  type WebhookStatus,
} from './status/status.model.js';
export { StatusModule } from './status/status.module.js';
export { StatusService } from './status/status.service.js';
export { FRESHNESS, type Freshness } from './watch/freshness.rules.js';
export { WatchedConnections, type WatchedConnection } from './watch/watched-connections.service.js';
export { InterruptionService } from './watchdog/interruption.service.js';
export { InterruptionTimer } from './watchdog/interruption.timer.js';
export { WatchdogActivities } from './watchdog/watchdog.activities.js';
export { InterruptionTimerModule, WatchdogModule } from './watchdog/watchdog.module.js';
export { WebhookByHand } from './webhooks/webhook-by-hand.service.js';
export { type Attempt } from './outbound/outbound.model.js';
export { WebhookDeliveryList } from './webhooks/webhook-delivery-list.repository.js';
export { WebhookActivities } from './webhooks/webhook.activities.js';
export { webhookConfig, type WebhookConfig } from './webhooks/webhook.config.js';
export {
  DELIVERY_STATES,
  WEBHOOK_SEVERITIES,
  type Delivery,
  type DeliveryState,
  type DeliveryWithAttempts,
  type TestReport,
  type WebhookChanges,
  type WebhookSeverity,
  type WebhookView,
} from './webhooks/webhook.model.js';
export { WebhookModule, WebhookWorkerModule } from './webhooks/webhook.module.js';
export { WebhookRepository } from './webhooks/webhook.repository.js';
export { webhookSecretsSealed } from './webhooks/webhook.sealed.js';
export { WebhookService } from './webhooks/webhook.service.js';
