import { type ResiliencePolicy } from '../resilience/index.js';
import { metrics } from '../telemetry/index.js';
import { RateLimited, RateLimitUnavailable } from './rate-limit.errors.js';
import { type Charge, type Standing } from './rate-limit.rules.js';
import { Refusals } from './refusals.js';

const decisions = metrics.counter(
  'resync_rate_limit_decisions_total',
  'Requests let in and refused by the rate limit, by who decided (valkey, postgres, memory; none: both away).',
  ['outcome', 'by'],
);
const refused = metrics.counter(
  'resync_rate_limited_total',
  'Requests refused by the rate limit, by what was used up.',
  ['scope'],
);

/** Something that counts permissions: all charges give one, or none does. */
export interface Buckets {
  take(charges: readonly Charge[]): Promise<Standing>;
}

/**
 * Bounds how often somebody may ask, over all replicas; one round trip at most. Valkey counts; while it is away
 * PostgreSQL lends blocks; when both are away nobody is let in. Who was refused is not asked about again before the
 * told time.
 */
export class RateLimiter {
  constructor(
    private readonly valkey: Buckets,
    private readonly postgres: Buckets,
    /** Of Valkey: its time limit, and the breaker that leaves it alone while it is away. */
    private readonly policy: Pick<ResiliencePolicy, 'execute'>,
    private readonly refusals = new Refusals(),
  ) {}

  /** Takes one permission of each. Throws `RateLimited` or `RateLimitUnavailable`. */
  async take(charges: readonly Charge[]): Promise<Standing> {
    this.check(charges);
    const [standing, by] = await this.#ask(charges);
    decisions.inc({ outcome: standing.granted ? 'granted' : 'refused', by });
    if (standing.granted) return standing;
    for (const { scope, key } of charges) if (scope === standing.scope) this.refusals.remember(key, standing);
    throw limited(standing);
  }

  /** Throws `RateLimited` when one of them is known to be used up; takes nothing and asks nobody. */
  check(charges: readonly Charge[]): void {
    for (const { key } of charges) {
      const known = this.refusals.find(key);
      if (!known) continue;
      decisions.inc({ outcome: 'refused', by: 'memory' });
      throw limited(known);
    }
  }

  async #ask(charges: readonly Charge[]): Promise<[Standing, by: 'valkey' | 'postgres']> {
    try {
      return [await this.policy.execute(() => this.valkey.take(charges)), 'valkey'];
    } catch {
      return [await this.#lent(charges), 'postgres']; // the breaker's metrics say that Valkey is away
    }
  }

  async #lent(charges: readonly Charge[]): Promise<Standing> {
    try {
      return await this.postgres.take(charges);
    } catch (cause) {
      decisions.inc({ outcome: 'refused', by: 'none' });
      throw new RateLimitUnavailable({ cause });
    }
  }
}

function limited(standing: Standing): RateLimited {
  refused.inc({ scope: standing.scope });
  return new RateLimited(standing);
}
