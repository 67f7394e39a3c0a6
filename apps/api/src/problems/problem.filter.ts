import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { traceIdOf } from '../observation/request-tracing.js';
import { type Failure, failureOf } from './problem.js';
import { type Problem, PROBLEM_TYPE } from './problem.schema.js';
import { chooseLanguage, detailOf, titleOf } from './problem.texts.js';

/** When to come again where the error does not know: breakers try what is away every second or two. */
const AWAY_SECONDS = 2;

/** Every error of every route leaves the house as a problem document; only what is our own fault is logged as an error. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const failure = failureOf(error);
    this.#log(error, failure, request);
    if (reply.sent) return;
    const language = chooseLanguage(request.headers['accept-language']);
    const problem: Problem = {
      type: `urn:resync:problem:${failure.code}`,
      title: titleOf(failure.status, language),
      status: failure.status,
      detail: detailOf(failure.code, failure.detail, language),
      code: failure.code,
      errors: [...failure.fields],
      traceId: traceIdOf(request) ?? null,
      ...(Object.keys(failure.details).length > 0 ? { details: { ...failure.details } } : {}),
    };
    if (failure.status === 401) void reply.header('www-authenticate', 'Bearer');
    const retryAfterSeconds =
      failure.details.retryAfterSeconds ?? (failure.status === 503 ? AWAY_SECONDS : null);
    if (typeof retryAfterSeconds === 'number') void reply.header('retry-after', Math.ceil(retryAfterSeconds));
    void reply
      .status(failure.status)
      .header('content-language', language)
      .header('cache-control', 'no-store')
      .type(PROBLEM_TYPE)
      .send(problem);
  }

  #log(error: unknown, { status, code }: Failure, request: FastifyRequest): void {
    const facts = {
      status,
      code,
      method: request.method,
      route: request.routeOptions.url,
      traceId: traceIdOf(request),
    };
    if (status >= 500) this.#logger.error('request failed', facts, error);
    else this.#logger.debug('request refused', facts);
  }
}
