export {
  AccessDenied,
  AnswerTooLarge,
  BadAnswer,
  BadQuery,
  CredentialsRefused,
  PlanChangedDuringSweep,
  SchedulerFailed,
  SchedulerNotFound,
  SchedulerThrottled,
  SchedulerUnreachable,
  type UnreachableReason,
} from './connector.errors.js';
export { Connectors } from './connectors.js';
export { SharedRequestBudget, type RequestBudget } from './http/request-budget.js';
export { schedulerGuard } from './http/scheduler-guard.js';
export { waitReason, type WaitingJob } from './wait-reason.rules.js';
export { WorkloadAutomationV2 } from './workload-automation-v2/v2.connector.js';
