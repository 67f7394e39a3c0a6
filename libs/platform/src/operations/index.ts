export { OperationActivities } from './operation.activities.js';
export { Operation, type OperationProblem, type OperationState } from './operation.entity.js';
export { IdempotencyKeyReused, OperationFinished } from './operation.errors.js';
export { OperationRuns } from './operation-runs.js';
export { OperationRepository, type OperationFilter } from './operation.repository.js';
export { type OperationView } from './operation.view.js';
export { OperationsModule } from './operations.module.js';
export { Operations, type OperationRequest } from './operations.service.js';
