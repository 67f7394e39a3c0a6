import { setTimeout as wait } from 'node:timers/promises';
import { type Redis } from 'ioredis';
import { tenantKey } from '@resync/platform';
import { z } from 'zod';
import { SchedulerThrottled } from '../connector.errors.js';
import { LocalBucket, type Grant } from './local-bucket.js';

export interface BudgetOf {
  tenantId: string;
  connectionId: string;
  requestsPerSecond: number;
}

/** Waits until one more request may go to the scheduler. Throws `SchedulerThrottled` when that is too far away. */
export interface RequestBudget {
  take(of: BudgetOf, address: string): Promise<void>;
}

/**
 * Token bucket as the generic cell rate algorithm: one number per connection, the instant at which the bucket will be
 * full again. It reserves the caller's place, so many workers that ask at once queue up instead of racing.
 * Microseconds by the server's clock. Answers granted (0 or 1) and the time to wait.
 */
const TAKE = `
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local full_at = tonumber(redis.call('GET', KEYS[1]) or now)
if full_at < now then full_at = now end
local wait = full_at - tonumber(ARGV[2]) - now
if wait < 0 then wait = 0 end
if wait > tonumber(ARGV[3]) then return {0, wait} end
full_at = full_at + tonumber(ARGV[1])
redis.call('SET', KEYS[1], string.format('%.0f', full_at), 'PX', math.ceil((full_at - now) / 1000) + 1000)
return {1, wait}`;

const grantSchema = z.tuple([z.number(), z.number()]);

const MAX_WAIT_MS = 30_000;
const REDIS_ANSWERS_WITHIN_MS = 250;
const REDIS_LEFT_ALONE_MS = 5_000;

export const bucketKey = ({ tenantId, connectionId }: BudgetOf): string =>
  tenantKey(tenantId, 'scheduler', 'bucket', connectionId);

/**
 * The budget of each connection, shared by all workers through Valkey. While Valkey is away each process keeps its own,
 * at half the rate, because it does not know how many others ask too.
 */
export class SharedRequestBudget implements RequestBudget {
  readonly #local = new LocalBucket();
  #awayUntil = 0;

  constructor(private readonly redis: Pick<Redis, 'eval'> | null) {}

  async take(of: BudgetOf, address: string): Promise<void> {
    const grant = await this.#shared(of).catch(() => {
      this.#awayUntil = Date.now() + REDIS_LEFT_ALONE_MS;
      return null;
    });
    const { granted, waitMs } =
      grant ?? this.#local.take(of.connectionId, of.requestsPerSecond / 2, MAX_WAIT_MS);
    if (!granted) throw new SchedulerThrottled(address, waitMs);
    if (waitMs > 0) await wait(waitMs);
  }

  async #shared(of: BudgetOf): Promise<Grant | null> {
    if (!this.redis || Date.now() < this.#awayUntil) return null;
    const intervalUs = Math.ceil(1e6 / of.requestsPerSecond);
    const burstUs = intervalUs * Math.max(0, Math.floor(of.requestsPerSecond) - 1);
    const answer = this.redis.eval(TAKE, 1, bucketKey(of), intervalUs, burstUs, MAX_WAIT_MS * 1e3);
    answer.catch(() => undefined); // an answer after the time limit is nobody's
    const [granted, waitUs] = grantSchema.parse(await within(answer, REDIS_ANSWERS_WITHIN_MS));
    return { granted: granted === 1, waitMs: Math.ceil(waitUs / 1e3) };
  }
}

async function within<T>(answer: Promise<T>, ms: number): Promise<T> {
  const timer = new AbortController();
  try {
    return await Promise.race([
      answer,
      wait(ms, undefined, { signal: timer.signal }).then(() => {
        throw new Error('no answer in time');
      }),
    ]);
  } finally {
    timer.abort();
  }
}
