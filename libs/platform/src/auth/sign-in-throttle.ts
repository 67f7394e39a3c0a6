import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { type AttemptBound, type AttemptCounter } from './attempt-counter.js';
import { type AuthConfig } from './auth.config.js';
import { SignInUnavailable, TooManyAttempts } from './auth.errors.js';

/** Attempts per window; those of an address are configured. One address cannot lock an account for its owner; many addresses together still meet a bound. */
const LIMITS = { pair: 10, account: 100 } as const;

/** An attempt that was counted and let through. */
export interface AdmittedAttempt {
  /** After a success the earlier slips of the same person from the same place no longer count. Never rejects. */
  forget(): Promise<void>;
}

/**
 * Bounds how often one can try passwords, counted over all replicas. An unknown account is counted like a known one.
 * Valkey counts; while it is away or full, PostgreSQL does, from zero. Fails closed: when neither can, nobody signs in
 * (API keys and running tokens go on).
 */
@Injectable()
export class SignInThrottle {
  readonly #logger = new Logger(SignInThrottle.name);

  constructor(
    private readonly config: Pick<AuthConfig, 'signInAttemptsPerAddress'>,
    private readonly valkey: AttemptCounter,
    private readonly postgres: AttemptCounter,
  ) {}

  /** Throws `TooManyAttempts` or `SignInUnavailable`. */
  async admit(email: string, address: string): Promise<AdmittedAttempt> {
    const bounds = this.#boundsOf(email, address);
    const [wait, counter] = await this.#count(bounds);
    if (wait > 0) throw new TooManyAttempts(wait);
    return {
      forget: () =>
        counter
          .forget(bounds[0].key)
          .catch((error: unknown) =>
            this.#logger.warn('a successful sign-in could not be forgotten by the throttle', error),
          ),
    };
  }

  async #count(bounds: readonly AttemptBound[]): Promise<[wait: number, counter: AttemptCounter]> {
    try {
      return [await this.valkey.count(bounds), this.valkey];
    } catch {
      // the breaker's metrics say that Valkey is away
      const wait = await this.postgres.count(bounds).catch((cause: unknown) => {
        throw new SignInUnavailable({ cause });
      });
      return [wait, this.postgres];
    }
  }

  #boundsOf(email: string, address: string): readonly [pair: AttemptBound, ...others: AttemptBound[]] {
    const digest = (...parts: string[]) =>
      createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22);
    return [
      { key: `signin:pair:${digest(email, address)}`, attempts: LIMITS.pair },
      { key: `signin:account:${digest(email)}`, attempts: LIMITS.account },
      { key: `signin:address:${digest(address)}`, attempts: this.config.signInAttemptsPerAddress },
    ];
  }
}
