import { type Redis } from 'ioredis';
import { type ResiliencePolicy } from '../resilience/index.js';
import { type AttemptBound, type AttemptCounter, WINDOW_SECONDS } from './attempt-counter.js';

/** Counts the attempt under each key; answers the seconds to wait, 0 for none. Every key is counted, also past its limit. */
const COUNT = `
local wait = 0
for i, key in ipairs(KEYS) do
  local n = redis.call('INCR', key)
  if n == 1 then redis.call('EXPIRE', key, ARGV[1]) end
  if n > tonumber(ARGV[i + 1]) then wait = math.max(wait, redis.call('TTL', key)) end
end
return wait`;

/** Attempts since the first of a window, in Valkey. Away, or too full to count, it rejects. */
export class ValkeyAttempts implements AttemptCounter {
  constructor(
    private readonly redis: Pick<Redis, 'eval' | 'del'>,
    private readonly policy: Pick<ResiliencePolicy, 'execute'>,
  ) {}

  async count(bounds: readonly AttemptBound[]): Promise<number> {
    const keys = bounds.map(({ key }) => key);
    const limits = bounds.map(({ attempts }) => attempts);
    return Number(
      await this.policy.execute(() =>
        this.redis.eval(COUNT, keys.length, ...keys, WINDOW_SECONDS, ...limits),
      ),
    );
  }

  async forget(key: string): Promise<void> {
    await this.policy.execute(() => this.redis.del(key));
  }
}
