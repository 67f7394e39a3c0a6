/** What machine clients speak (`proto/resync/v1`), as TypeScript: for the gRPC edge and for who calls it. */
export { ErrorInfoSchema, BadRequestSchema } from './proto/generated/google/rpc/error_details_pb.js';
export { StatusSchema } from './proto/generated/google/rpc/status_pb.js';
export { Health, HealthCheckResponse_ServingStatus } from './proto/generated/grpc/health/v1/health_pb.js';
export { Assistant, ClassificationSchema } from './proto/generated/resync/v1/assistant_pb.js';
export { EventSchema, EventCategory, EventSeverity } from './proto/generated/resync/v1/event_pb.js';
export {
  Freshness,
  ListProblemsRequestSchema,
  ListProblemsResponseSchema,
  Monitoring,
  MonitoringStatusSchema,
  OverallState,
  ProblemSchema,
  ResetReason,
  SubscribeRequestSchema,
  SubscribeResponseSchema,
  type SubscribeResponse,
} from './proto/generated/resync/v1/monitoring_pb.js';
export {
  Operations,
  OperationSchema,
  OperationsListRequestSchema,
  OperationsListResponseSchema,
  OperationState,
} from './proto/generated/resync/v1/operations_pb.js';
export { SubscriptionSchema, SubscriptionType } from './proto/generated/resync/v1/subscription_pb.js';
