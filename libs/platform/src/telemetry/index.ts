export { withLogContext } from './log-context.js';
export { createLogger } from './logger.js';
export { loggingConfig, type LoggingConfig } from './logging.config.js';
export { mask, maskText } from './masking.rules.js';
export { collectProcessMetrics, metrics, metricsRegistry } from './metrics.js';
export { NestLogger } from './nest-logger.js';
export { tracingConfig, type TracingConfig } from './tracing.config.js';
export { currentTraceId, startTracing, tracer, withSpan } from './tracing.js';
