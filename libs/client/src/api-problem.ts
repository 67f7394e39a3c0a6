/** A problem document (RFC 9457) as the API sends it. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  /** Stable; match on this. */
  code: string;
  detail?: string;
  errors?: { field: string; message: string }[];
  traceId?: string;
}

/** The API refused or failed; `code` is stable, the message is for a person. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly document: ProblemDocument | null,
  ) {
    super(message);
    this.name = 'ApiProblem';
  }
}

/** What an answer that is no success says, also when it is no problem document (a proxy's page, nothing at all). */
export function problemOf(status: number, body: unknown): ApiProblem {
  if (isProblem(body)) {
    const fields = (body.errors ?? []).map((error) => `${error.field}: ${error.message}`);
    return new ApiProblem(status, body.code, [body.detail ?? body.title, ...fields].join('\n  '), body);
  }
  return new ApiProblem(
    status,
    'NO_PROBLEM_DOCUMENT',
    `the server answered ${status} without saying why`,
    null,
  );
}

const isProblem = (body: unknown): body is ProblemDocument =>
  typeof body === 'object' &&
  body !== null &&
  'code' in body &&
  typeof body.code === 'string' &&
  'title' in body;
