import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';

export const API_FAULT_KINDS = [
  'latency',
  'status',
  'truncate',
  'garbage',
  'hang',
  'drop',
  'plan-change',
] as const;

/** One way in which the API misbehaves: for so many requests, or for so long, on matching paths. */
export const ApiFaultInput = z.strictObject({
  kind: z.enum(API_FAULT_KINDS),
  /** For `status`: 401, 403, 429, 500, … */
  status: z.int().min(400).max(599).default(500),
  /** For `status`: seconds in `Retry-After`. */
  retryAfterSeconds: z.int().min(0).optional(),
  /** For `latency`: how much longer the answer takes. */
  latencyMs: z.int().min(0).max(600_000).default(1000),
  /** Requests that it meets; absent: all. */
  count: z.int().min(1).optional(),
  /** Wall milliseconds after which it is over; absent: never by itself. */
  durationMs: z.int().min(1).optional(),
  /** Regular expression on path and query. */
  path: z.string().default(''),
});
export type ApiFaultInput = z.input<typeof ApiFaultInput>;

interface ActiveFault extends z.output<typeof ApiFaultInput> {
  id: number;
  left: number;
  until: number;
  pattern: RegExp;
  met: number;
}

/** The faults in force, and what they do to a request. */
export class ApiFaults {
  #faults: ActiveFault[] = [];
  #spoiled = new WeakMap<FastifyRequest, 'truncate' | 'garbage'>();
  #next = 1;

  constructor(private readonly changePlan: () => void) {}

  add(input: z.output<typeof ApiFaultInput>): number {
    const id = this.#next++;
    const until = Date.now() + (input.durationMs ?? Infinity);
    this.#faults.push({
      ...input,
      id,
      left: input.count ?? Infinity,
      until,
      pattern: new RegExp(input.path),
      met: 0,
    });
    return id;
  }

  clear(): void {
    this.#faults = [];
  }

  view(): { id: number; kind: string; path: string; met: number }[] {
    return this.#faults.map(({ id, kind, path, met }) => ({ id, kind, path, met }));
  }

  /** Before the route: delays, refuses, or swallows the request. */
  async meet(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    this.#faults = this.#faults.filter(({ left, until }) => left > 0 && until > Date.now());
    for (const fault of this.#faults.filter(({ pattern }) => pattern.test(request.url))) {
      fault.left--;
      fault.met++;
      await this.#apply(fault, request, reply);
      if (reply.sent) return;
    }
  }

  async #apply(fault: ActiveFault, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    switch (fault.kind) {
      case 'latency':
        await sleep(fault.latencyMs);
        break;
      case 'status':
        if (fault.retryAfterSeconds !== undefined) reply.header('retry-after', fault.retryAfterSeconds);
        await reply.code(fault.status).send({ messages: [`AWSJCS001E injected status ${fault.status}`] });
        break;
      case 'truncate':
      case 'garbage':
        this.#spoiled.set(request, fault.kind);
        break;
      case 'hang':
        reply.hijack(); // the socket stays open and silent until the caller gives up or the server closes
        break;
      case 'drop':
        reply.hijack();
        request.raw.socket.destroy();
        break;
      case 'plan-change':
        this.changePlan();
        break;
    }
  }

  /** After the route: cuts the body in half (its length says otherwise), or makes it something else than JSON. */
  spoil(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
    const how = this.#spoiled.get(request);
    if (!how || (typeof payload !== 'string' && !Buffer.isBuffer(payload))) return payload;
    const body = Buffer.from(payload);
    if (how === 'garbage') {
      reply.removeHeader('content-encoding').type('text/html');
      return '<html><body>Proxy error</body></html>';
    }
    reply.header('content-length', body.length);
    return Readable.from(half(body));
  }
}

/** The first half, then the connection breaks. */
function* half(body: Buffer): Generator<Buffer> {
  yield body.subarray(0, Math.floor(body.length / 2));
  throw new Error('injected: the body ends here');
}
