/** What kind of wrong it is; the edge maps each kind to one HTTP status, workflows to retry or not. */
export type ErrorKind =
  | 'invalid' // 400: the caller's input is wrong
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'not_found' // 404
  | 'conflict' // 409
  | 'unprocessable' // 422: well-formed, but a rule refuses it
  | 'too_many' // 429
  | 'unavailable' // 503: something outside is away; trying again may help
  | 'internal'; // 500

/** One thing that is wrong with an input, and where. */
export interface FieldProblem {
  /** JSON path of the field, `/` separated, such as `/addresses/0`. */
  field: string;
  message: string;
}

/**
 * Root of all errors that the domain throws. `code` is stable: clients, logs and retry policies match it.
 * The message is a sentence for a person and never carries a secret.
 */
export abstract class ResyncError extends Error {
  abstract readonly code: string;
  readonly kind: ErrorKind = 'internal';
  /** Whether the same call may succeed later without anybody changing anything. */
  readonly retryable: boolean = false;
  /** What is wrong field by field, when the input is to blame. */
  readonly fields: readonly FieldProblem[] = [];
  /** Further facts that a client may show; never a secret. */
  readonly details: Readonly<Record<string, unknown>> = {};

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The caller's input does not satisfy its schema. */
export class InvalidInput extends ResyncError {
  readonly code = 'INVALID_INPUT';
  override readonly kind = 'invalid';
  constructor(
    message: string,
    override readonly fields: readonly FieldProblem[] = [],
  ) {
    super(message);
  }
}

/** The thing asked for does not exist, or not for this tenant. */
export class NotFound extends ResyncError {
  readonly code = 'NOT_FOUND';
  override readonly kind = 'not_found';
  constructor(what: string, id: string) {
    super(`${what} ${id} does not exist`);
  }
}
