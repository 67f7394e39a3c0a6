import {
  type Context,
  isSpanContextValid,
  propagation,
  ROOT_CONTEXT,
  trace,
  TraceFlags,
} from '@opentelemetry/api';

/** A place in a trace as W3C `traceparent`, to be kept beside data; null outside any trace and in one that nobody keeps. */
export function sampledTraceparent(span = trace.getActiveSpan()): string | null {
  const at = span?.spanContext();
  if (!at || !isSpanContextValid(at) || (at.traceFlags & TraceFlags.SAMPLED) === 0) return null;
  return `00-${at.traceId}-${at.spanId}-01`;
}

/** The context in which a new span goes on with that trace. */
export const contextOf = (traceparent: string): Context => propagation.extract(ROOT_CONTEXT, { traceparent });

/** What its spans have in common, however many of them a trace has. */
export const traceIdIn = (traceparent: string): string => traceparent.split('-', 2)[1] ?? '';
