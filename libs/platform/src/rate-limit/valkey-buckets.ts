import { type Redis } from 'ioredis';
import { z } from 'zod';
import { type Charge, intervalUs, type Standing } from './rate-limit.rules.js';

/**
 * `takeOne` of the rules for several buckets at once: all give a permission, or none does. One call, by the server's
 * clock. (The connector's bucket reserves a place and lets its caller wait; here nobody waits, so it is another script.)
 * Answers granted, the place of the tightest bucket, permissions left in it, microseconds to wait.
 */
const TAKE = `
local now = tonumber(ARGV[1])
if now == 0 then
  local clock = redis.call('TIME')
  now = clock[1] * 1000000 + clock[2]
end
local states = redis.call('MGET', unpack(KEYS))
local after, tightest, left, wait = {}, 1, nil, 0
for i = 1, #KEYS do
  local interval, burst = tonumber(ARGV[2 * i]), tonumber(ARGV[2 * i + 1])
  after[i] = math.max(tonumber(states[i] or now), now) + interval
  local room = interval * burst - (after[i] - now)
  if -room > wait then
    wait, tightest = -room, i
  elseif wait == 0 and (left == nil or math.floor(room / interval) < left) then
    left, tightest = math.floor(room / interval), i
  end
end
if wait > 0 then return {0, tightest, 0, wait} end
for i = 1, #KEYS do
  redis.call('SET', KEYS[i], string.format('%.0f', after[i]), 'PX', math.ceil((after[i] - now) / 1000) + 1000)
end
return {1, tightest, left, 0}`;

const answerSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** The buckets of all replicas, in Valkey. */
export class ValkeyBuckets {
  /** `clock` in microseconds, for tests; Valkey's own otherwise. */
  constructor(
    private readonly redis: Pick<Redis, 'eval'>,
    private readonly clock: () => number = () => 0,
  ) {}

  /** The standing in the tightest bucket. `charges` must not be empty. Rejects when Valkey does not answer. */
  async take(charges: readonly Charge[]): Promise<Standing> {
    const answer = await this.redis.eval(
      TAKE,
      charges.length,
      ...charges.map(({ key }) => key),
      this.clock(),
      ...charges.flatMap(({ limit }) => [intervalUs(limit), limit.burst]),
    );
    const [granted, place, remaining, waitUs] = answerSchema.parse(answer);
    const { scope, limit } = charges[place - 1]!;
    return { scope, limit, granted: granted === 1, remaining, waitMs: waitUs / 1_000 };
  }
}
