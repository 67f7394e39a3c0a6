export { decodePayloads, EncodedPayloads } from './codec-endpoint.js';
export { fromFailure, toFailure } from './failure.js';
export { AesGcmCodec, dataConverter } from './payload-codec.js';
export { reportedWork } from './reported-work.js';
export { type RunDescription, type RunStatus } from './run-description.js';
export { type StartOptions } from './start-options.js';
export { TemporalClient } from './temporal-client.js';
export { temporalConfig, type TemporalConfig } from './temporal.config.js';
export {
  JobCancelled,
  JobFailed,
  PayloadCodecOff,
  PayloadUnreadable,
  TemporalUnavailable,
  WorkflowAlreadyRunning,
  WorkflowHandlerMissing,
  WorkflowNotAnswering,
  WorkflowNotRunning,
  type CarriedError,
} from './temporal.errors.js';
export { TemporalModule } from './temporal.module.js';
export { Workflows, type RunReference } from './workflows.client.js';
