/** Estimated durations from earlier good runs, as `logman` keeps them: a moving mean per job definition. */
export class DurationHistory {
  readonly #means = new Map<string, number>();

  /** Milliseconds; what the definition normally takes before anything has run. */
  estimate(kindKey: string, nominalMs: number): number {
    return this.#means.get(kindKey) ?? nominalMs;
  }

  /** Each run weighs a fifth. Whole seconds, as the scheduler shows them. */
  learn(kindKey: string, durationMs: number, nominalMs: number): void {
    const before = this.estimate(kindKey, nominalMs);
    this.#means.set(kindKey, Math.round((before * 0.8 + durationMs * 0.2) / 1000) * 1000);
  }
}
