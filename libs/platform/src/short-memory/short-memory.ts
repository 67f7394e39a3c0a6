/**
 * Remembers for a while what was loaded. A change made in this process counts at once (`forget`, `clear`), one made in
 * another when the time is up, at the latest.
 */
export class ShortMemory {
  readonly #entries = new Map<string, { value: Promise<unknown>; until: number }>();

  constructor(private readonly limits: { ttlMs: number; maxEntries: number }) {}

  /** Callers who come while it is loading share the load. A failed or empty answer is not kept. */
  remember<T>(key: string, load: () => Promise<T>): Promise<T> {
    const now = performance.now();
    const known = this.#entries.get(key);
    if (known && known.until > now) return known.value as Promise<T>;
    if (this.#entries.size >= this.limits.maxEntries) this.#entries.clear();
    const value = load();
    this.#entries.set(key, { value, until: now + this.limits.ttlMs });
    const forget = () => {
      if (this.#entries.get(key)?.value === value) this.#entries.delete(key);
    };
    value.then((found) => (found === undefined ? forget() : undefined), forget);
    return value;
  }

  forget(key: string): void {
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }
}
