import { ResyncError } from '@resync/platform';

/** 401. Not retried, by nobody: a second attempt may lock the account. Ends when the connection's credentials change. */
export class CredentialsRefused extends ResyncError {
  readonly code = 'SCHEDULER_CREDENTIALS_REFUSED';
  override readonly kind = 'unprocessable';
  constructor(readonly address: string) {
    super(`${address} refused the credentials: enter a valid user and password, or a new token`);
  }
}

/** 403: the account signed in, but the scheduler's security roles do not allow this. */
export class AccessDenied extends ResyncError {
  readonly code = 'SCHEDULER_ACCESS_DENIED';
  override readonly kind = 'unprocessable';
  constructor(
    readonly address: string,
    readonly what: string,
  ) {
    super(
      `${address} lets the account sign in but not read ${what}: give its security role list and display access`,
    );
  }
}

/** 404: the object left the plan, or the address is not that of the REST API. */
export class SchedulerNotFound extends ResyncError {
  readonly code = 'SCHEDULER_NOT_FOUND';
  override readonly kind = 'unprocessable';
  constructor(
    readonly address: string,
    readonly what: string,
  ) {
    super(`${address} knows no ${what}: it left the plan, or the address is not the scheduler's REST API`);
  }
}

/** 400: the engine does not understand the filter; a fault of ours or of an engine of another release. */
export class BadQuery extends ResyncError {
  readonly code = 'SCHEDULER_BAD_QUERY';
  override readonly kind = 'unprocessable';
  constructor(
    readonly address: string,
    readonly what: string,
    readonly messages: readonly string[],
  ) {
    super(
      `${address} did not accept the query for ${what}${messages.length ? `: ${messages.join('; ')}` : ''}`,
    );
  }
}

/** 429, or our own token bucket is empty for longer than a request may wait. */
export class SchedulerThrottled extends ResyncError {
  readonly code = 'SCHEDULER_THROTTLED';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor(
    readonly address: string,
    /** Milliseconds after which it may be asked again; null when it did not say. */
    readonly retryAfterMs: number | null,
  ) {
    super(
      `${address} takes no more requests now${retryAfterMs === null ? '' : `; ask again in ${Math.ceil(retryAfterMs / 1_000)} s`}`,
    );
  }
}

/** 5xx: it answered, and something inside it failed. */
export class SchedulerFailed extends ResyncError {
  readonly code = 'SCHEDULER_FAILED';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor(
    readonly address: string,
    readonly status: number,
    readonly messages: readonly string[],
  ) {
    super(`${address} failed with HTTP ${status}${messages.length ? `: ${messages.join('; ')}` : ''}`);
  }
}

export type UnreachableReason =
  | 'unknown_host' | 'forbidden_address' | 'refused' | 'no_route' | 'connect_timeout' | 'dropped' | 'not_tls' | 'certificate_expired'
  | 'certificate_not_yet_valid' | 'unknown_ca' | 'wrong_name' | 'tls' | 'timeout' | 'other'; // prettier-ignore

/** No answer: name, network, TLS or time. `reason` is stable, the message says it in words and what to do. */
export class SchedulerUnreachable extends ResyncError {
  readonly code = 'SCHEDULER_UNREACHABLE';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor(
    readonly address: string,
    readonly reason: UnreachableReason,
    inWords: string,
    options?: ErrorOptions,
  ) {
    super(`${address} ${inWords}`, options);
  }
}

/** It answered 200 with something that cannot be what was asked for: not JSON, cut off, or fields that do not fit. */
export class BadAnswer extends ResyncError {
  readonly code = 'SCHEDULER_BAD_ANSWER';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor(
    /** What was asked for, such as `page 3 of job`. */
    readonly where: string,
    readonly problem: string,
    options?: ErrorOptions,
  ) {
    super(`the scheduler's answer for ${where} is not usable: ${problem}`, options);
  }
}

/** More came than is read of such an answer. Asking again brings the same, asking for less may not. */
export class AnswerTooLarge extends ResyncError {
  readonly code = 'SCHEDULER_ANSWER_TOO_LARGE';
  override readonly kind = 'unprocessable';
  constructor(
    /** What was asked for, such as `page 3 of job`. */
    readonly where: string,
    problem: string,
    options?: ErrorOptions,
  ) {
    super(`the scheduler's answer for ${where} is too large: ${problem}`, options);
  }
}

/** As many large answers as the process holds at once are being read: ours to wait, and no word about the scheduler. */
export class TooManyLargeAnswers extends ResyncError {
  readonly code = 'TOO_MANY_LARGE_ANSWERS';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor() {
    super(
      'too many large answers of schedulers are being read at once: it is tried again; a smaller page size makes them smaller',
    );
  }
}

/** Rows came or went, or the plan was switched, while the pages were read: what was read is no picture of one moment. */
export class PlanChangedDuringSweep extends ResyncError {
  readonly code = 'SCHEDULER_PLAN_CHANGED';
  override readonly kind = 'conflict';
  override readonly retryable = true;
  constructor(
    readonly what: string,
    readonly change: string,
  ) {
    super(`the plan changed while ${what} was read (${change}); the sweep must be done again`);
  }
}
