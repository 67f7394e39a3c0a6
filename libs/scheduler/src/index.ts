export {
  CONNECTION_KINDS,
  ConnectionModule,
  ConnectionNameTaken,
  ConnectionObserver,
  ConnectionRepository,
  connectionSecretsSealed,
  ConnectionService,
  ConnectionTester,
  SchedulerConnection,
  SecretNeeded,
  type AddressReport,
  type Connection,
  type ConnectionChanges,
  type ConnectionKind,
  type ConnectionProblem,
  type ConnectionReport,
  type NewConnection,
  type TlsFacts,
} from './connections/index.js';
export {
  AccessDenied,
  AnswerTooLarge,
  BadAnswer,
  BadQuery,
  Connectors,
  CredentialsRefused,
  PlanChangedDuringSweep,
  SchedulerFailed,
  SchedulerNotFound,
  SchedulerThrottled,
  SchedulerUnreachable,
  SharedRequestBudget,
  waitReason,
  WorkloadAutomationV2,
  type RequestBudget,
  type UnreachableReason,
  type WaitingJob,
} from './connectors/index.js';
export {
  type DefinedJob,
  type DefinedRunCycle,
  type DefinedStream,
  type DefinitionReader,
  type PlanNeighbour,
} from './model/definition.model.js';
export { isFinal } from './model/status.rules.js';
export {
  COMMON_STATUSES,
  JOB_STATUSES,
  STREAM_STATUSES,
  WAIT_REASONS,
  type CommonStatus,
  type JobStatus,
  type StreamStatus,
  type WaitReason,
} from './model/status.js';
export { schedulerMigrations } from './migrations/index.js';
export { schedulerPartitions } from './plan/plan.partitions.js';
export {
  type AskedOfScheduler,
  type ConnectionSettings,
  type PlanCounts,
  type PlanPage,
  type PlanScope,
  type RowProblem,
  SchedulerConnector,
  type SchedulerSession,
} from './model/connector.js';
export {
  type EngineInfo,
  type PlanDependency,
  type PlanJob,
  type PlanResource,
  type PlanRun,
  type PlanStream,
  type PlanWorkstation,
} from './model/plan.model.js';
export {
  type JobChange,
  jobAsItStands,
  type StreamChange,
  streamAsItStands,
  type WorkstationChange,
  workstationAsItStands,
} from './plan/plan-change.js';
export { PlanPurgeRepository } from './plan/plan-purge.repository.js';
export { PlanStatisticsRepository } from './plan/plan-statistics.repository.js';
export { PlanWriter, type PlanWriterOptions } from './plan/plan-writer.js';
export { DependencyReadRepository, type SuccessorView } from './plan-read/dependency-read.repository.js';
export {
  JOB_SORTS,
  type JobFilter,
  JobReadRepository,
  type JobSort,
  jobSortType,
} from './plan-read/job-read.repository.js';
export { type PlanCursor, type SortType } from './plan-read/plan-page.sql.js';
export { PlanReadModule } from './plan-read/plan-read.module.js';
export {
  type DependencyView,
  type JobDetails,
  type JobRunView,
  type JobView,
  type Listed,
  type StreamView,
  type WorkstationLoad,
  type WorkstationView,
} from './plan-read/plan-read.model.js';
export {
  STREAM_SORTS,
  streamSortType,
  type StreamFilter,
  StreamReadRepository,
  type StreamSort,
} from './plan-read/stream-read.repository.js';
export {
  type WorkstationFilter,
  WorkstationReadRepository,
} from './plan-read/workstation-read.repository.js';
export {
  DependencyStoreRepository,
  type WaitingJob as WaitingPlanJob,
} from './plan/dependency-store.repository.js';
export {
  type ImportFile,
  type ImportOptions,
  type ImportProgress,
  type ImportReport,
} from './import/import.model.js';
export { ImportActivities } from './import/import.activities.js';
export { ImportGivenUp } from './import/import.errors.js';
export { ImportPurgeRepository } from './import/import-purge.repository.js';
export { ImportModule } from './import/import.module.js';
export { ImportRepository } from './import/import.repository.js';
export { ImportService } from './import/import.service.js';
export {
  type DefinitionSource,
  type ScheduleCursor,
  type StreamDefinitionDetails,
  type StreamDefinitionView,
  type StreamSchedule,
} from './definitions/definition-read.model.js';
export { type DefinitionFilter, DefinitionReadRepository } from './definitions/definition-read.repository.js';
export { DefinitionsModule } from './definitions/definitions.module.js';
export {
  type PlannedPage,
  PlannedStreams,
  type PlannedStream,
  type StreamPlan,
} from './definitions/planned-streams.service.js';
