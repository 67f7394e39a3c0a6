import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { RedisConnections } from '../redis/index.js';
import { type AuthConfig } from './auth.config.js';
import { SignInUnavailable, TooManyAttempts } from './auth.errors.js';

const WINDOW_SECONDS = 15 * 60;

/** Attempts per window; those of an address are configured. One address cannot lock an account for its owner; many addresses together still meet a bound. */
const LIMITS = { pair: 10, account: 100 } as const;

/** Counts the attempt under each key; answers the seconds to wait, 0 for none. Every key is counted, also past its limit. */
const COUNT = `
local wait = 0
for i, key in ipairs(KEYS) do
  local n = redis.call('INCR', key)
  if n == 1 then redis.call('EXPIRE', key, ARGV[1]) end
  if n > tonumber(ARGV[i + 1]) then wait = math.max(wait, redis.call('TTL', key)) end
end
return wait`;

/**
 * Bounds how often one can try passwords, counted over all replicas. An unknown account is counted like a known one.
 * Fails closed: when attempts cannot be counted, nobody signs in (API keys and running tokens go on).
 */
@Injectable()
export class SignInThrottle {
  readonly #logger = new Logger(SignInThrottle.name);

  constructor(
    private readonly config: Pick<AuthConfig, 'signInAttemptsPerAddress'>,
    private readonly redis: RedisConnections,
  ) {}

  /** Throws `TooManyAttempts` or `SignInUnavailable`. */
  async admit(email: string, address: string): Promise<void> {
    const keys = keysOf(email, address);
    let wait: unknown;
    try {
      wait = await this.redis.commands.eval(
        COUNT,
        3,
        keys.pair,
        keys.account,
        keys.address,
        WINDOW_SECONDS,
        LIMITS.pair,
        LIMITS.account,
        this.config.signInAttemptsPerAddress,
      );
    } catch (cause) {
      throw new SignInUnavailable({ cause });
    }
    if (Number(wait) > 0) throw new TooManyAttempts(Number(wait));
  }

  /** After a success the earlier slips of the same person from the same place no longer count. */
  async forget(email: string, address: string): Promise<void> {
    try {
      await this.redis.commands.del(keysOf(email, address).pair);
    } catch (error) {
      this.#logger.warn('a successful sign-in could not be forgotten by the throttle', error);
    }
  }
}

function keysOf(email: string, address: string): Record<'pair' | 'account' | 'address', string> {
  const digest = (...parts: string[]) =>
    createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22);
  return {
    pair: `signin:pair:${digest(email, address)}`,
    account: `signin:account:${digest(email)}`,
    address: `signin:address:${digest(address)}`,
  };
}
