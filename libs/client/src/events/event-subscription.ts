import { type ApiAccess } from '../api-client.js';
import { ApiProblem } from '../api-problem.js';
import { type EventFilter, readFrame, type ResyncEvent, type ServerFrame } from './event-frames.js';

export interface SubscriptionOptions {
  filter?: EventFilter;
  /** Go on after this sequence; without it begin with what happens from now on. */
  since?: number;
  signal?: AbortSignal;
  /** Told when the socket is lost, and when it is back. */
  onConnection?: (state: 'connected' | 'lost', reason: string) => void;
  /** Told when the server no longer has what `since` asked for: events before `cursor` have to be taken from the API. */
  onReset?: (cursor: number) => void;
}

/** Close codes after which trying again cannot help. */
const FINAL_CLOSE: Record<number, string> = {
  4401: 'the credential is not valid, or no longer',
  4403: 'the credential does not hold this tenant or role',
  1008: 'the server refused what was asked',
};
const FIRST_RETRY_MS = 250;
/** Slow growth: after a short drop a client is back within half of its length. */
const RETRY_GROWTH = 1.5;
const LONGEST_RETRY_MS = 15_000;
/** A server that has not answered by then is left, and tried again. */
const GREETED_WITHIN_MS = 15_000;

/**
 * Events as they happen, without end: a lost socket is opened again and goes on where it was, so nothing is missed and
 * nothing comes twice. Ends when `signal` aborts; throws `ApiProblem` when the server refuses for good.
 */
export async function* subscribe(
  access: ApiAccess,
  options: SubscriptionOptions = {},
  greetedWithinMs = GREETED_WITHIN_MS,
): AsyncGenerator<ResyncEvent> {
  let cursor = options.since;
  let failures = 0;
  while (!options.signal?.aborted) {
    const asked = { ...options, ...(cursor !== undefined && { since: cursor }) };
    const socket = new EventSocket(access, asked, greetedWithinMs);
    let begun = false;
    let refusal: Refusal | undefined;
    try {
      for await (const frame of socket.frames()) {
        if (frame.type === 'welcome') options.onConnection?.('connected', '');
        else if (frame.type === 'error') refusal = believed(frame);
        else if (frame.type === 'reset') options.onReset?.((cursor = frame.cursor));
        else if (frame.type === 'subscribed') {
          begun = true;
          failures = 0;
          cursor ??= frame.cursor;
        } else if (!begun)
          continue; // sent before the server knew what is wanted, and from where
        else if (frame.type === 'heartbeat') cursor = Math.max(cursor ?? 0, frame.cursor);
        else if (frame.event.sequence > (cursor ?? 0)) {
          cursor = frame.event.sequence;
          yield frame.event;
        }
      }
    } finally {
      socket.close();
    }
    if (options.signal?.aborted) return;
    refuseForGood(socket.closed?.code ?? 0, refusal);
    options.onConnection?.('lost', socket.closed?.reason ?? '');
    await pause(
      Math.min(FIRST_RETRY_MS * RETRY_GROWTH ** failures++, LONGEST_RETRY_MS) * (0.5 + Math.random() / 2),
      options.signal,
    );
  }
}

type Refusal = Extract<ServerFrame, { type: 'error' }>;

/** What was asked for is not understood: throws. Any other error is followed by a close that says what may be done. */
function believed(refusal: Refusal): Refusal {
  if (refusal.code === 'BAD_FRAME') throw new ApiProblem(400, refusal.code, refusal.message, null);
  return refusal;
}

/** Throws when the socket was closed for a reason that stays. */
function refuseForGood(close: number, refusal: Refusal | undefined): void {
  const reason = FINAL_CLOSE[close];
  if (reason === undefined) return;
  throw new ApiProblem(close, refusal?.code ?? 'SUBSCRIPTION_REFUSED', refusal?.message ?? reason, null);
}

/** One socket's life: authenticates, subscribes, hands over frames; ends when it closes or falls silent. */
class EventSocket {
  readonly #socket: WebSocket;
  readonly #queue: ServerFrame[] = [];
  #wake: () => void = () => undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  /** Two missed heartbeats, once the server has greeted and said how often they come. */
  #longestSilenceMs: number;
  closed: { code: number; reason: string } | undefined;

  constructor(
    access: ApiAccess,
    private readonly options: SubscriptionOptions,
    greetedWithinMs: number,
  ) {
    this.#longestSilenceMs = greetedWithinMs;
    this.#expectAFrame();
    const address = access.address.replace(/^http/, 'ws').replace(/\/+$/, '');
    this.#socket = new WebSocket(`${address}/api/v1/monitoring/ws`);
    this.#socket.onopen = () =>
      this.#send({ type: 'auth', token: access.token, ...(access.tenant && { tenant: access.tenant }) });
    this.#socket.onmessage = ({ data }) => this.#receive(String(data));
    this.#socket.onclose = ({ code, reason }) => this.#end(code, reason || 'the connection was lost');
    this.#socket.onerror = () => this.#end(1006, 'the server cannot be reached');
    options.signal?.addEventListener('abort', this.close, { once: true });
  }

  async *frames(): AsyncGenerator<ServerFrame> {
    for (;;) {
      const frame = this.#queue.shift();
      if (frame) yield frame;
      else if (this.closed) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  readonly close = (): void => {
    this.options.signal?.removeEventListener('abort', this.close);
    this.#socket.close();
    this.#end(1000, 'closed');
  };

  #receive(text: string): void {
    const frame = readFrame(text);
    if (!frame) return;
    if (frame.type === 'welcome') {
      const { filter, since } = this.options;
      this.#send({ type: 'subscribe', ...filter, ...(since !== undefined && { since }) });
      this.#longestSilenceMs = frame.heartbeatSeconds * 2_500;
    }
    this.#expectAFrame();
    this.#queue.push(frame);
    this.#wake();
  }

  /** After that the other side is gone, whatever the network says. */
  #expectAFrame(): void {
    clearTimeout(this.#silence); // browsers' timers cannot be refreshed
    this.#silence = setTimeout(() => {
      this.#socket.close();
      this.#end(1006, 'the server fell silent');
    }, this.#longestSilenceMs);
  }

  #send(frame: object): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  #end(code: number, reason: string): void {
    this.closed ??= { code, reason };
    clearTimeout(this.#silence);
    this.#wake();
  }
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    signal?.addEventListener('abort', over);
  });
}
