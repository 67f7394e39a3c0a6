export {
  configureMonitor,
  credentialsChanged,
  monitorId,
  monitorJob,
  monitorState,
  pauseMonitor,
  pollNow,
  resumeMonitor,
  stopMonitor,
  type MonitorInput,
  type MonitorOutcome,
  type MonitorSettings,
  type MonitorState,
} from './monitor/monitor.contract.js';
export { monitor } from './monitor/monitor.workflow.js';
export { pushId, pushJob, wakePush, type PushInput, type PushOutcome } from './push/push.contract.js';
export { push } from './push/push.workflow.js';
export { retentionJob, type RetentionOutcome } from './retention/retention.contract.js';
export { retention } from './retention/retention.workflow.js';
export { readRunLogJob, type RunLogInput, type RunLogOutcome } from './run-logs/run-log.contract.js';
export { readRunLog } from './run-logs/run-log.workflow.js';
export { type RoundOutcome } from './rounds/rounds.contract.js';
export {
  wakeWebhook,
  webhookId,
  webhookJob,
  type WebhookInput,
  type WebhookOutcome,
} from './webhooks/webhook.contract.js';
export { webhook } from './webhooks/webhook.workflow.js';
export { watchdogJob, type WatchdogOutcome } from './watchdog/watchdog.contract.js';
export { watchdog } from './watchdog/watchdog.workflow.js';
