export { type ApiAccess, type ApiClient, createApiClient } from './api-client.js';
export { ApiProblem, type ProblemDocument } from './api-problem.js';
export { type EventFilter, type ResyncEvent } from './events/event-frames.js';
export { subscribe, type SubscriptionOptions } from './events/event-subscription.js';
export { followOperation, type Operation, type Progress } from './operations/follow-operation.js';
export { type components, type paths } from './generated/api.js';
export { requestSchemas } from './generated/request-schemas.js';
