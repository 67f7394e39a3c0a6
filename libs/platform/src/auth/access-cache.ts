import { Injectable } from '@nestjs/common';

const TTL_MS = 5_000;
const MAX_ENTRIES = 10_000;

/**
 * Remembers for 5 seconds what a credential gives access to. A change made on this replica counts at once
 * (`clear`), one made on another after 5 seconds at the latest.
 */
@Injectable()
export class AccessCache {
  readonly #entries = new Map<string, { value: Promise<unknown>; until: number }>();

  /** A failed or empty answer is not kept. */
  remember<T>(key: string, load: () => Promise<T>): Promise<T> {
    const now = performance.now();
    const known = this.#entries.get(key);
    if (known && known.until > now) return known.value as Promise<T>;
    if (this.#entries.size >= MAX_ENTRIES) this.#entries.clear();
    const value = load();
    this.#entries.set(key, { value, until: now + TTL_MS });
    const forget = () => {
      if (this.#entries.get(key)?.value === value) this.#entries.delete(key);
    };
    value.then((found) => (found === undefined ? forget() : undefined), forget);
    return value;
  }

  clear(): void {
    this.#entries.clear();
  }
}
