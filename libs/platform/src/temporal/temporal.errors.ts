import { type ErrorKind, type FieldProblem, ResyncError } from '../errors/index.js';

/** Temporal itself cannot be reached. */
export class TemporalUnavailable extends ResyncError {
  readonly code = 'TEMPORAL_UNAVAILABLE';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor(options?: ErrorOptions) {
    super('Temporal cannot be reached', options);
  }
}

/** Temporal is there, but no worker answered in time. */
export class WorkflowNotAnswering extends ResyncError {
  readonly code = 'WORKFLOW_NOT_ANSWERING';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor(workflowId: string, options?: ErrorOptions) {
    super(`workflow ${workflowId} did not answer in time: is a workflow worker running?`, options);
  }
}

/** A workflow of this id has never been, has ended, or is forgotten. */
export class WorkflowNotRunning extends ResyncError {
  readonly code = 'WORKFLOW_NOT_RUNNING';
  override readonly kind = 'conflict';
  constructor(workflowId: string, options?: ErrorOptions) {
    super(`workflow ${workflowId} is not running`, options);
  }
}

/** A workflow of this id runs already, and the caller asked for a new one. */
export class WorkflowAlreadyRunning extends ResyncError {
  readonly code = 'WORKFLOW_ALREADY_RUNNING';
  override readonly kind = 'conflict';
  constructor(workflowId: string, options?: ErrorOptions) {
    super(`workflow ${workflowId} is running already`, options);
  }
}

/** The workflow has no such query or update: a caller and a worker of different ages. */
export class WorkflowHandlerMissing extends ResyncError {
  readonly code = 'WORKFLOW_HANDLER_MISSING';
  constructor(workflowId: string, handler: string, options?: ErrorOptions) {
    super(`workflow ${workflowId} does not know "${handler}"`, options);
  }
}

/** Somebody cancelled the job before it was done. */
export class JobCancelled extends ResyncError {
  readonly code = 'JOB_CANCELLED';
  override readonly kind = 'conflict';
  constructor(message = 'the job was cancelled', options?: ErrorOptions) {
    super(message, options);
  }
}

/** Somebody asks to open payloads where none are sealed. */
export class PayloadCodecOff extends ResyncError {
  readonly code = 'PAYLOAD_CODEC_OFF';
  override readonly kind = 'not_found';
  constructor() {
    super('the payload codec is off: payloads are plain while TEMPORAL_CODEC_KEYS is not set');
  }
}

/** A sealed payload that no key of the house opens. */
export class PayloadUnreadable extends ResyncError {
  readonly code = 'PAYLOAD_UNREADABLE';
  override readonly kind = 'unprocessable';
  constructor(why: string, options?: ErrorOptions) {
    super(`a payload cannot be opened: ${why}`, options);
  }
}

/** A sealed payload whose key this process was not given; it is read once it has it. */
export class PayloadKeyMissing extends ResyncError {
  readonly code = 'PAYLOAD_KEY_MISSING';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor(why: string, options?: ErrorOptions) {
    super(`a payload cannot be opened for now: ${why}`, options);
  }
}

/** What a failure carries through Temporal, so that the other side sees the same error. */
export interface CarriedError {
  code: string;
  kind: ErrorKind;
  message: string;
  retryable: boolean;
  fields: readonly FieldProblem[];
  details: Readonly<Record<string, unknown>>;
}

/** A job ended with an error: one of ours with its own code, or `JOB_FAILED` for what nobody foresaw. */
export class JobFailed extends ResyncError {
  readonly code: string;
  override readonly kind: ErrorKind;
  override readonly fields: readonly FieldProblem[];
  override readonly details: Readonly<Record<string, unknown>>;

  constructor(carried: Partial<CarriedError> = {}, options?: ErrorOptions) {
    super(carried.message ?? 'the job failed; the log and the Temporal UI say why', options);
    this.code = carried.code ?? 'JOB_FAILED';
    this.kind = carried.kind ?? 'internal';
    this.fields = carried.fields ?? [];
    this.details = carried.details ?? {};
  }
}
