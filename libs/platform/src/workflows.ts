export { resealSecretsJob, type ResealOutcome } from './encryption/reseal.contract.js';
export { resealSecrets } from './encryption/reseal.workflow.js';
export { sweepOperationsJob } from './operations/operation-sweep.contract.js';
export { sweepOperations } from './operations/operation-sweep.workflow.js';
export { upgradesInPlace } from './temporal/entity.workflow.js';
export { failureCode, refusal } from './temporal/failure.rules.js';
export {
  defineJob,
  progressQuery,
  SYSTEM_TENANT,
  type AnyJob,
  type InputOf,
  type Job,
  type JobInput,
  type JobPriority,
  type JobProgress,
  type OutcomeOf,
} from './temporal/job.contract.js';
export { trackProgress } from './temporal/progress.workflow.js';
export { activityOptions, TASK_QUEUES, type ActivityQueue } from './temporal/task-queues.contract.js';
