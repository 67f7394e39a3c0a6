import { HttpException } from '@nestjs/common';
import { type ErrorKind, type FieldProblem, ResyncError } from '@resync/platform';

/** A failure in the words of the edge, before it is put into a language. */
export interface Failure {
  status: number;
  code: string;
  detail: string;
  fields: readonly FieldProblem[];
  details: Readonly<Record<string, unknown>>;
}

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  unprocessable: 422,
  too_many: 429,
  unavailable: 503,
  internal: 500,
};

/** Codes for what the frameworks refuse before any code of ours runs. */
const REFUSED: Readonly<Record<number, readonly [code: string, detail: string]>> = {
  400: ['MALFORMED_REQUEST', 'the request cannot be read'],
  404: ['ROUTE_NOT_FOUND', 'this route does not exist'],
  405: ['METHOD_NOT_ALLOWED', 'this route does not know the method'],
  408: ['REQUEST_TIMEOUT', 'the request did not arrive in time'],
  413: ['BODY_TOO_LARGE', 'the body is larger than this route takes'],
  414: ['URL_TOO_LONG', 'the address is too long'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'send application/json'],
  431: ['HEADERS_TOO_LARGE', 'the headers are too large'],
  503: ['UNAVAILABLE', 'the service is stopping or overloaded: try again'],
};

const INTERNAL: Failure = {
  status: 500,
  code: 'INTERNAL',
  detail: 'an unexpected error happened; give the traceId to support',
  fields: [],
  details: {},
};

/** Any error as a failure that may be shown: what is not known to be harmless becomes a bare 500. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ResyncError) {
    const { kind, code, message, fields, details } = error;
    return { status: STATUS[kind], code, detail: message, fields, details };
  }
  const status = refusedStatus(error);
  if (status === undefined) return INTERNAL;
  const [code, detail] = isBadBody(error)
    ? ['MALFORMED_BODY', 'the body is not valid JSON']
    : (REFUSED[status] ?? REFUSED[status < 500 ? 400 : 503]!);
  return { ...INTERNAL, status, code, detail };
}

/** Status of a refusal by Nest or Fastify; undefined for anything that is our own fault. */
function refusedStatus(error: unknown): number | undefined {
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
        ? error.statusCode
        : 500;
  return (status >= 400 && status < 500) || status === 503 ? status : undefined;
}

const BAD_BODY = new Set([
  'FST_ERR_CTP_EMPTY_JSON_BODY',
  'FST_ERR_CTP_INVALID_JSON_BODY',
  'FST_ERR_CTP_INVALID_CONTENT_LENGTH',
]);

const isBadBody = (error: unknown): boolean =>
  error instanceof SyntaxError ||
  (error instanceof Error && 'code' in error && typeof error.code === 'string' && BAD_BODY.has(error.code));
