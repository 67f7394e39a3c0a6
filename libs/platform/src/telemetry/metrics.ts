import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What this process shows at `/metrics`. */
export const metricsRegistry = new Registry();

/** Seconds, from a cache hit to a slow call. */
const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Declares a metric beside the feature that counts, once, at module level; the label names are typed:
 * `const polls = metrics.counter('resync_polls_total', 'Poll cycles by outcome.', ['outcome'])`.
 * Labels must come from small sets (never an id that grows), names end in their unit.
 */
export const metrics = {
  counter: <const L extends string = never>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Counter<L>({ name, help, labelNames, registers: [metricsRegistry] }),

  gauge: <const L extends string = never>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Gauge<L>({ name, help, labelNames, registers: [metricsRegistry] }),

  histogram: <const L extends string = never>(
    name: string,
    help: string,
    labelNames: readonly L[] = [],
    buckets: readonly number[] = SECONDS,
  ) => new Histogram<L>({ name, help, labelNames, buckets: [...buckets], registers: [metricsRegistry] }),
};

/** Adds CPU, memory, event-loop delay and garbage collection of this process; call once at start. */
export const collectProcessMetrics = (): void => {
  if (!metricsRegistry.getSingleMetric('process_cpu_user_seconds_total'))
    collectDefaultMetrics({ register: metricsRegistry });
};
