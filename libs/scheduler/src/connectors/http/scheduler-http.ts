import { ResyncError } from '@resync/platform';
import { type Dispatcher } from 'undici';
import { type AskedOfScheduler, type ConnectionSettings } from '../../model/connector.js';
import { AnswerTooLarge, BadAnswer, CredentialsRefused, SchedulerUnreachable } from '../connector.errors.js';
import { errorOf } from './answer-status.js';
import { BodyDamaged, BodyTooLarge, readStart, readText } from './body.js';
import { type AddressPool, type ConnectionPools } from './connection-pools.js';
import { isStandbyOrAway, mostTelling } from './failover.js';
import { budgetWaitSecondsTotal, receivedBytesTotal, requestSeconds, requestsTotal } from './http.metrics.js';
import { type LargeAnswers } from './large-answers.js';
import { type RequestBudget } from './request-budget.js';
import { type RequestPolicy } from './request-policy.js';
import { unreachableReason } from './unreachable.rules.js';

const MAX_ERROR_BYTES = 64 * 1024;

export interface Ask {
  /** Below the connection's address, such as `/api/v2/plan/job`. */
  path: string;
  query?: Record<string, string | number>;
  headers?: Record<string, string>;
  /** In words, for messages: `jobs, page 3`. */
  what: string;
}

type Response = Dispatcher.ResponseData;
type Read<T> = (response: Response) => Promise<T>;

/**
 * GETs to one scheduler for one session: budget, retries, failover between addresses, and one clear error for each
 * thing that can go wrong. Counts what it asks. Redirects are not followed and nothing is written.
 */
export class SchedulerHttp {
  readonly asked: AskedOfScheduler = { requests: 0, bytes: 0, milliseconds: 0 };
  /** The scheduler's clock minus ours in milliseconds, of the last answer that carried a `Date`. */
  clockSkewMs: number | null = null;
  readonly #headers: Record<string, string>;
  readonly #secrets: readonly string[];
  /** Once refused, nothing more is sent: not by what was queued, and not at another address. */
  #refusal: CredentialsRefused | null = null;

  constructor(
    private readonly settings: ConnectionSettings,
    private readonly pools: ConnectionPools,
    private readonly budget: RequestBudget,
    private readonly policy: RequestPolicy,
    private readonly large: LargeAnswers,
  ) {
    const { authorization, secrets } = credentials(settings);
    this.#headers = { authorization, accept: 'application/json', 'user-agent': 'resync' };
    this.#secrets = secrets;
  }

  /** The parsed JSON of an answer. Throws `AnswerTooLarge` when it is more than `maxBytes`, inflated, or large and slow. */
  json(ask: Ask, maxBytes: number): Promise<unknown> {
    const headers = { 'accept-encoding': 'gzip', ...ask.headers };
    return this.#get({ ...ask, headers }, async (response) => {
      // not all of the request's time: that it is ours to wait must be told before it looks like the scheduler's silence
      const place = this.large.place(this.settings.tenantId, this.settings.requestTimeoutMs / 2);
      try {
        const text = await readText(response.body, {
          gzip: header(response, 'content-encoding') === 'gzip',
          maxBytes,
          onBytes: (n) => this.#received(n),
          grow: (bytes) => place.grow(bytes),
          overdue: place.overdue,
        });
        return parsed(text, ask.what);
      } finally {
        place.leave();
      }
    });
  }

  /** The first `maxBytes` of a text. */
  text(ask: Ask, maxBytes: number): Promise<{ text: string; cut: boolean }> {
    const headers = { accept: 'text/plain, application/json;q=0.5', 'accept-encoding': 'identity' };
    return this.#get({ ...ask, headers: { ...headers, ...ask.headers } }, (response) =>
      readStart(response.body, { maxBytes, onBytes: (n) => this.#received(n) }),
    );
  }

  /** The address that answered last, as the user wrote it. */
  get address(): string {
    return this.pools.inOrder()[0]?.address ?? '';
  }

  #get<T>(ask: Ask, read: Read<T>): Promise<T> {
    return this.policy.execute(() => this.#atAnyAddress(ask, read));
  }

  async #atAnyAddress<T>(ask: Ask, read: Read<T>): Promise<T> {
    const failures: ResyncError[] = [];
    for (const at of this.pools.inOrder()) {
      try {
        const answer = await this.#exchange(at, ask, read);
        this.pools.answered(at);
        return answer;
      } catch (error) {
        if (!isStandbyOrAway(error)) throw error;
        failures.push(error);
      }
    }
    throw mostTelling(failures);
  }

  async #exchange<T>(at: AddressPool, ask: Ask, read: Read<T>): Promise<T> {
    await this.#takeBudget(at);
    if (this.#refusal) throw this.#refusal;
    const startedAt = Date.now();
    this.asked.requests++;
    let outcome = 'ok';
    try {
      const response = await this.#send(at, ask);
      this.#noteClock(response, startedAt);
      if (response.statusCode >= 300 || response.statusCode < 200)
        throw await this.#refused(at, ask, response);
      return await read(response).catch((cause: unknown) => {
        throw bodyError(at, ask, cause);
      });
    } catch (error) {
      if (error instanceof CredentialsRefused) this.#refusal = error;
      outcome = error instanceof ResyncError ? error.code : 'UNEXPECTED';
      throw error;
    } finally {
      const ms = Date.now() - startedAt;
      this.asked.milliseconds += ms;
      requestSeconds.observe({ connection: this.settings.connectionId }, ms / 1_000);
      requestsTotal.inc({ connection: this.settings.connectionId, outcome });
    }
  }

  async #takeBudget({ address }: AddressPool): Promise<void> {
    const askedAt = Date.now();
    await this.budget.take(this.settings, address);
    const waitedSeconds = (Date.now() - askedAt) / 1_000;
    budgetWaitSecondsTotal.inc({ connection: this.settings.connectionId }, waitedSeconds);
  }

  async #send({ address, basePath, pool }: AddressPool, ask: Ask): Promise<Response> {
    try {
      return await pool.request({
        method: 'GET',
        path: `${basePath}${ask.path}`,
        query: ask.query ?? {},
        headers: { ...this.#headers, ...ask.headers },
        signal: AbortSignal.timeout(this.settings.requestTimeoutMs),
      });
    } catch (cause) {
      const { reason, words } = unreachableReason(cause);
      throw new SchedulerUnreachable(address, reason, words, { cause });
    }
  }

  async #refused({ address }: AddressPool, { what }: Ask, response: Response): Promise<ResyncError> {
    const onBytes = (n: number) => this.#received(n);
    const { text } = await readStart(response.body, { maxBytes: MAX_ERROR_BYTES, onBytes }).catch(() => ({
      text: '',
    }));
    const retryAfter = header(response, 'retry-after');
    return errorOf({
      address,
      what,
      status: response.statusCode,
      body: text,
      retryAfter,
      secrets: this.#secrets,
    });
  }

  #noteClock(response: Response, startedAt: number): void {
    const date = Date.parse(header(response, 'date') ?? '');
    if (Number.isNaN(date)) return;
    // The header is cut to the second and was written somewhere between our sending and receiving.
    this.clockSkewMs = Math.round(date + 500 - (startedAt + Date.now()) / 2);
  }

  #received(bytes: number): void {
    this.asked.bytes += bytes;
    receivedBytesTotal.inc({ connection: this.settings.connectionId }, bytes);
  }
}

function credentials({ authentication: a }: ConnectionSettings) {
  if (a.kind === 'bearer') return { authorization: `Bearer ${a.token}`, secrets: [a.token] };
  const encoded = Buffer.from(`${a.user}:${a.password}`, 'utf8').toString('base64');
  return { authorization: `Basic ${encoded}`, secrets: [encoded, a.password] };
}

const header = (response: Response, name: string): string | null => {
  const value = response.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
};

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new BadAnswer(what, `not JSON, or cut off after ${text.length} characters`, { cause });
  }
}

function bodyError({ address }: AddressPool, { what }: Ask, cause: unknown): ResyncError {
  if (cause instanceof ResyncError) return cause;
  if (cause instanceof BodyTooLarge) return new AnswerTooLarge(what, cause.message, { cause });
  if (cause instanceof BodyDamaged) return new BadAnswer(what, cause.message, { cause });
  const { reason, words } = unreachableReason(cause);
  if (reason === 'timeout') return new SchedulerUnreachable(address, reason, words, { cause });
  return new BadAnswer(what, 'it was cut off in the middle', { cause });
}
