import {
  type Attributes,
  type Span,
  SpanKind,
  type SpanOptions,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import { AlwaysOffSampler, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { ATTR_SERVICE_NAME } from '@opentelemetry/semantic-conventions';
import { type TracingConfig } from './tracing.config.js';

/**
 * Starts tracing for the process; call it before anything else. The answer stops it and sends what is left.
 * Without a collector every trace still has its ids, for logs and answers, but none is sampled.
 */
export function startTracing(config: TracingConfig & { service: string }): () => Promise<void> {
  const exporter = config.otlpEndpoint
    ? [
        new BatchSpanProcessor(
          new OTLPTraceExporter({ url: new URL('v1/traces', withSlash(config.otlpEndpoint)).toString() }),
        ),
      ]
    : [];
  const provider = new NodeTracerProvider({
    resource: new Resource({ [ATTR_SERVICE_NAME]: config.service }),
    spanProcessors: exporter,
    ...(config.otlpEndpoint ? {} : { sampler: new AlwaysOffSampler() }),
  });
  provider.register();
  return async () => {
    await provider.shutdown();
    trace.disable();
  };
}

const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`);

/** The tracer of the house: for the few places that need more than `withSpan`. */
export const tracer = () => trace.getTracer('resync');

/** Runs `work` in a span of its own, child of the one that runs now; an error marks it and passes on. */
export function withSpan<T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
  kind: SpanKind = SpanKind.INTERNAL,
): Promise<T> {
  return inSpan(name, { attributes, kind }, work);
}

/**
 * The same at the root of a new trace, linked to what runs now: for what repeats under something that never ends,
 * whose trace would grow for months.
 */
export function inTraceOfItsOwn<T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  const above = trace.getActiveSpan()?.spanContext();
  return inSpan(name, { attributes, root: true, links: above ? [{ context: above }] : [] }, work);
}

const inSpan = <T>(name: string, options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T> =>
  tracer().startActiveSpan(name, options, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
      throw error;
    } finally {
      span.end();
    }
  });

/** Trace id of what runs now; undefined outside any trace. */
export const currentTraceId = (): string | undefined => trace.getActiveSpan()?.spanContext().traceId;
