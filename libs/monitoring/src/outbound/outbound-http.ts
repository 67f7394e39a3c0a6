import { type OnModuleDestroy } from '@nestjs/common';
import { guardedConnector, maskText } from '@resync/platform';
import { Agent, type Dispatcher, request } from 'undici';
import { type InnerNetworks } from './inner-networks.js';
import { type Attempt, type Sent } from './outbound.model.js';
import { retryAfterMs } from './outbound.rules.js';

const ANSWER_WITHIN_MS = 10_000;
const CONNECT_WITHIN_MS = 5_000;
const ANSWER_KEPT = 1_024;

const guarded = (mayReach: (address: string) => boolean) =>
  guardedConnector(
    {
      mayReach,
      refused: () => new Error('the address leads to a network that Resync may not reach'),
    },
    { timeout: CONNECT_WITHIN_MS },
  );

/**
 * Requests to addresses that tenants name (receivers of webhooks, push services): where they may go is decided for each
 * connection, redirects are answers like any other. No bound on sockets for each host: tenants share hosts, and one must not
 * wait for another.
 */
export class OutboundHttp implements OnModuleDestroy {
  readonly #agent: Agent;

  constructor(
    inner: InnerNetworks,
    private readonly answerWithinMs = ANSWER_WITHIN_MS,
  ) {
    const secure = guarded((address) => inner.mayReach(address));
    const plain = guarded((address) => inner.allows(address));
    this.#agent = new Agent({
      allowH2: false,
      connect: (options, done) => (options.protocol === 'https:' ? secure : plain)(options, done),
    });
  }

  /** One attempt; never throws. Ends within 10 seconds, whether the receiver has answered or not. */
  async post(address: string, headers: Record<string, string>, body: string | Buffer): Promise<Sent> {
    const [at, began] = [new Date().toISOString(), performance.now()];
    const ended = (rest: Pick<Attempt, 'status' | 'answer' | 'error'>): Attempt => ({
      at,
      durationMs: Math.round(performance.now() - began),
      ...rest,
    });
    try {
      const {
        statusCode: status,
        headers: answered,
        body: stream,
      } = await this.#request(address, headers, body);
      const answer = await startOf(stream);
      const header = answered['retry-after'];
      const rest = retryAfterMs(status, typeof header === 'string' ? header : undefined, Date.now());
      return { attempt: ended({ status, answer, error: null }), retryAfterMs: rest };
    } catch (error) {
      return {
        attempt: ended({ status: null, answer: null, error: this.#reasonOf(error) }),
        retryAfterMs: null,
      };
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.#agent.destroy();
  }

  #reasonOf(error: unknown): string {
    if (!(error instanceof Error)) return 'the request failed';
    if (error.name === 'TimeoutError') return `no answer within ${this.answerWithinMs / 1_000} seconds`;
    return maskText(error.message || error.name, ANSWER_KEPT);
  }

  #request(address: string, headers: Record<string, string>, body: string | Buffer) {
    return request(address, {
      dispatcher: this.#agent,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'resync-webhook/1', ...headers },
      body,
      signal: AbortSignal.timeout(this.answerWithinMs),
    });
  }
}

/** The first KiB, masked; what came of it when the rest does not come. */
async function startOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of body) {
      const chunk: Buffer = part;
      chunks.push(chunk);
      length += chunk.length;
      if (length >= ANSWER_KEPT) break; // leaving the loop destroys the stream
    }
  } catch {
    // the status was the answer
  }
  const text = Buffer.concat(chunks).subarray(0, ANSWER_KEPT).toString('utf8');
  return maskText(text.replaceAll('\u0000', '').replace(/\uFFFD+$/, ''), ANSWER_KEPT);
}
