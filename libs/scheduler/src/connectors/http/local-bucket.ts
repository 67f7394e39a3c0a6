export interface Grant {
  granted: boolean;
  /** Until the request may go, or until it is worth to ask again. */
  waitMs: number;
}

/** The same bucket as the shared one, in this process only. */
export class LocalBucket {
  readonly #fullAt = new Map<string, number>();

  constructor(private readonly now: () => number = Date.now) {}

  take(key: string, perSecond: number, maxWaitMs: number): Grant {
    const now = this.now();
    const intervalMs = 1_000 / perSecond;
    const burstMs = intervalMs * Math.max(0, Math.floor(perSecond) - 1);
    const fullAt = Math.max(now, this.#fullAt.get(key) ?? now);
    const waitMs = Math.max(0, fullAt - burstMs - now);
    if (waitMs > maxWaitMs) return { granted: false, waitMs };
    this.#fullAt.set(key, fullAt + intervalMs);
    return { granted: true, waitMs };
  }
}
