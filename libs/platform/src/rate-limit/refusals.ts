import { type Standing } from './rate-limit.rules.js';

const MAX_KEYS = 20_000;

/** Whom a bucket has refused, until when: a flood costs no round trips. */
export class Refusals {
  readonly #until = new Map<string, { standing: Standing; at: number }>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  remember(key: string, standing: Standing): void {
    if (this.#until.size >= MAX_KEYS) this.#until.clear(); // then the buckets are asked again
    this.#until.set(key, { standing, at: this.now() + standing.waitMs });
  }

  /** The refusal that still holds, with the time left. */
  find(key: string): Standing | undefined {
    const known = this.#until.get(key);
    if (!known) return undefined;
    const waitMs = known.at - this.now();
    if (waitMs > 0) return { ...known.standing, waitMs };
    this.#until.delete(key);
    return undefined;
  }
}
