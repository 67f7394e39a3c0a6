import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  Logger,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Claim, IdempotentAnswers, InvalidInput, type StoredAnswer } from '@resync/platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { catchError, concatMap, from, type Observable, of, switchMap } from 'rxjs';
import { header } from '../access/credential.js';
import { accessIfAny, type RequestAccess } from '../access/request-access.js';
import { OWN_IDEMPOTENCY } from './idempotency.decorator.js';

const MAX_KEY_LENGTH = 255;

/**
 * `Idempotency-Key` on any POST of a tenant: the first request does the work, its repetition within a day gets the
 * same answer (`idempotent-replayed: true`), another request with the same key is a 409. A failure frees the key.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  readonly #logger = new Logger(IdempotencyInterceptor.name);

  constructor(
    private readonly reflector: Reflector,
    private readonly answers: IdempotentAnswers,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = header(request, 'idempotency-key');
    const access = accessIfAny(request);
    const own = this.reflector.getAllAndOverride<boolean | undefined>(OWN_IDEMPOTENCY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (request.method !== 'POST' || key === undefined || !access) return next.handle();
    if (key.length === 0 || key.length > MAX_KEY_LENGTH) throw badKey();
    if (own) return next.handle();
    const { tenantId } = access.tenant();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.answers.claim(tenantId, key, requestHash(request, access))).pipe(
      switchMap((claimed) =>
        claimed.kind === 'answered'
          ? of(replay(reply, claimed.answer))
          : this.#work(next, reply, claimed.claim),
      ),
    );
  }

  #work(next: CallHandler, reply: FastifyReply, claim: Claim): Observable<unknown> {
    return next.handle().pipe(
      concatMap(async (body: unknown) => {
        const answer = { status: reply.statusCode, body: body === undefined ? null : JSON.stringify(body) };
        await this.answers.store(claim, answer);
        return body;
      }),
      catchError(async (error: unknown) => {
        await this.answers.release(claim).catch((unfreed: unknown) => {
          this.#logger.warn('an idempotency key could not be freed; it frees itself in two minutes', unfreed);
        });
        throw error;
      }),
    );
  }
}

const badKey = () =>
  new InvalidInput('the Idempotency-Key is not usable', [
    { field: '/headers/idempotency-key', message: `must have 1 to ${MAX_KEY_LENGTH} characters` },
  ]);

/** The same caller, route and body; the body is parsed, so that spaces do not matter. */
function requestHash(request: FastifyRequest, { principal }: RequestAccess): string {
  const parts = [
    principal.kind,
    principal.id,
    request.method,
    request.url,
    JSON.stringify(request.body ?? null),
  ];
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}

function replay(reply: FastifyReply, { status, body }: StoredAnswer): unknown {
  void reply.status(status).header('idempotent-replayed', 'true');
  return body === null ? undefined : JSON.parse(body);
}
