import {
  BrokenCircuitError,
  CircuitState,
  circuitBreaker,
  ConsecutiveBreaker,
  decorrelatedJitterGenerator,
  ExponentialBackoff,
  handleWhen,
  type IPolicy,
  noop,
  retry,
  TaskCancelledError,
  wrap,
} from 'cockatiel';
import { ResyncError } from '../errors/index.js';
import { SystemTimedOut, SystemUnavailable } from './resilience.errors.js';
import { withinTime } from './within-time.js';

export type BreakerState = 'closed' | 'half_open' | 'open';

export interface ResilienceOptions {
  /** The outside system, as metrics and errors call it. */
  name: string;
  /** For one attempt. Left out: what runs has limits of its own. */
  timeoutMs?: number;
  /** In all, the first included; 1 never tries again. */
  attempts: number;
  /** Waits between attempts grow from the first to the second, each with jitter. */
  backoffMs?: { initial: number; max: number };
  /** Opens after `failures` in a row, tries one call again after `resetAfterMs`. Left out: never opens. */
  breaker?: { failures: number; resetAfterMs: number };
  /** Whether an error speaks of the system (try again, count it) or of the call (pass it on as it is). */
  isOutage?: (error: unknown) => boolean;
  onStateChange?: (state: BreakerState) => void;
}

export interface ResiliencePolicy {
  readonly name: string;
  readonly state: BreakerState;
  /**
   * Runs `work` under timeout, retries and breaker. Its signal aborts at the timeout and with the caller's signal.
   * Errors: what `work` threw; `SystemTimedOut`; `SystemUnavailable` while the breaker is open.
   */
  execute<T>(work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T>;
}

const states: Record<CircuitState, BreakerState> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.HalfOpen]: 'half_open',
  [CircuitState.Open]: 'open',
  [CircuitState.Isolated]: 'open',
};

/** Errors of ours say themselves whether trying again helps; anybody else's are taken for an outage. */
const saysRetryable = (error: unknown): boolean => !(error instanceof ResyncError) || error.retryable;

/** Timeout inside breaker inside retry, for one outside system (or one address of it). */
export function resiliencePolicy(options: ResilienceOptions): ResiliencePolicy {
  const { name, timeoutMs, isOutage = saysRetryable } = options;
  const outage = handleWhen((error) => error instanceof TaskCancelledError || isOutage(error));
  const breaker = options.breaker
    ? circuitBreaker(outage, {
        breaker: new ConsecutiveBreaker(options.breaker.failures),
        halfOpenAfter: options.breaker.resetAfterMs,
      })
    : undefined;
  let lastOutage: unknown;
  breaker?.onFailure(({ reason }) => {
    if ('error' in reason) lastOutage = reason.error;
  });
  breaker?.onStateChange((state) => options.onStateChange?.(states[state]));
  const policy = wrap(retrying(options, isOutage), breaker ?? noop) as IPolicy<{ signal: AbortSignal }>;

  return {
    name,
    get state() {
      return states[breaker?.state ?? CircuitState.Closed];
    },
    async execute(work, signal) {
      try {
        return await policy.execute(
          (context) =>
            timeoutMs === undefined ? work(context.signal) : withinTime(timeoutMs, work, context.signal),
          signal,
        );
      } catch (error) {
        if (error instanceof BrokenCircuitError)
          throw new SystemUnavailable(name, { cause: causeOf(lastOutage) ?? error });
        if (!(error instanceof TaskCancelledError)) throw error;
        signal?.throwIfAborted(); // the caller gave up: that is no outage
        throw new SystemTimedOut(name, timeoutMs ?? 0);
      }
    },
  };
}

const causeOf = (error: unknown): unknown => (error instanceof SystemUnavailable ? error.cause : error);

function retrying({ attempts, backoffMs }: ResilienceOptions, isOutage: (error: unknown) => boolean) {
  if (attempts <= 1) return noop;
  const again = handleWhen(
    (error) =>
      error instanceof TaskCancelledError || (!(error instanceof BrokenCircuitError) && isOutage(error)),
  );
  return retry(again, {
    maxAttempts: attempts - 1,
    backoff: new ExponentialBackoff({
      generator: decorrelatedJitterGenerator,
      initialDelay: backoffMs?.initial ?? 100,
      maxDelay: backoffMs?.max ?? 5_000,
    }),
  });
}
