import { type LeaseRepository } from '../rate-limit/index.js';
import { type AttemptBound, type AttemptCounter, WINDOW_SECONDS } from './attempt-counter.js';

/**
 * The stand-in for Valkey: a bucket in PostgreSQL for each bound, as the rate limit has them. It holds the attempts of
 * a window and gets them back one by one.
 */
export class LeasedAttempts implements AttemptCounter {
  constructor(private readonly leases: Pick<LeaseRepository, 'lendEach' | 'clear'>) {}

  async count(bounds: readonly AttemptBound[]): Promise<number> {
    const blocks = bounds.map(({ key, attempts }) => ({ key, blockMs: (WINDOW_SECONDS * 1_000) / attempts }));
    const counted = new Set(await this.leases.lendEach(blocks, WINDOW_SECONDS * 1_000));
    const waits = bounds
      .filter(({ key }) => !counted.has(key))
      .map(({ attempts }) => Math.ceil(WINDOW_SECONDS / attempts));
    return Math.max(0, ...waits);
  }

  forget(key: string): Promise<void> {
    return this.leases.clear(key);
  }
}
