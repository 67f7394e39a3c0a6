import { Injectable } from '@nestjs/common';
import { metrics } from '../telemetry/index.js';
import { resiliencePolicy, type ResilienceOptions, type ResiliencePolicy } from './resilience-policy.js';

export type OutsideSystem = 'temporal' | 'postgres' | 'redis' | 'scheduler' | 'language_model';

const breakerState = metrics.gauge(
  'resync_breaker_state',
  'Circuit breaker by outside system: 0 closed, 1 half open, 2 open.',
  ['system'],
);
const breakerOpened = metrics.counter('resync_breaker_opened_total', 'Times that a circuit breaker opened.', [
  'system',
]);

const settings: Record<OutsideSystem, Omit<ResilienceOptions, 'name'>> = {
  // its client tries again by itself, under the same request id, so that a start is never doubled
  temporal: { timeoutMs: 10_000, attempts: 1, breaker: { failures: 5, resetAfterMs: 2_000 } },
  // what runs here is a whole transaction: its statements have their own limits, and only its author knows whether it
  // may run twice
  postgres: { attempts: 1, breaker: { failures: 4, resetAfterMs: 1_000 } },
  // a request waits for it, and each of its users can do without
  redis: { timeoutMs: 300, attempts: 1, breaker: { failures: 3, resetAfterMs: 1_000 } },
  // somebody waits, and what they wait for can do without: once, and then it is left alone for a while
  language_model: { timeoutMs: 3_000, attempts: 1, breaker: { failures: 3, resetAfterMs: 30_000 } },
  scheduler: { timeoutMs: 30_000, attempts: 3, breaker: { failures: 5, resetAfterMs: 15_000 } },
};

/** One policy for each outside system, shared by the process, with its breaker's state in the metrics. */
@Injectable()
export class ResiliencePolicies {
  readonly #policies = new Map<string, ResiliencePolicy>();

  /** `instance` keeps apart several of one kind (a connection's id), so that one that is down closes no other. */
  get(
    system: OutsideSystem,
    instance = '',
    changes: Omit<Partial<ResilienceOptions>, 'name' | 'onStateChange'> = {},
  ): ResiliencePolicy {
    const key = `${system}/${instance}`;
    const known = this.#policies.get(key);
    if (known) return known;
    const made = resiliencePolicy({
      ...settings[system],
      ...changes,
      name: system,
      onStateChange: (state) => {
        if (state === 'open') breakerOpened.inc({ system });
        breakerState.set({ system }, this.#worst(system));
      },
    });
    this.#policies.set(key, made);
    breakerState.set({ system }, this.#worst(system));
    return made;
  }

  #worst(system: OutsideSystem): number {
    const rank = { closed: 0, half_open: 1, open: 2 };
    const all = [...this.#policies.values()].filter((policy) => policy.name === system);
    return Math.max(0, ...all.map((policy) => rank[policy.state]));
  }
}
