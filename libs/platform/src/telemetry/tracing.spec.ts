import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterEach, expect, it } from 'vitest';
import { BatchSpans } from './batch-spans.js';
import { sampledTraceparent } from './traceparent.js';
import { currentTraceId, startTracing, withSpan } from './tracing.js';

const POLL = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const exporter = new InMemorySpanExporter();
afterEach(() => {
  exporter.reset();
  trace.disable();
  context.disable();
  propagation.disable();
});

it('gives a trace its id also without a collector, and samples none of them', async () => {
  const stop = startTracing({ service: 'test', otlpEndpoint: undefined });
  await withSpan('request', {}, () => {
    expect(currentTraceId()).toMatch(/^[0-9a-f]{32}$/);
    expect(sampledTraceparent()).toBeNull();
    expect(new BatchSpans('publish', SpanKind.PRODUCER).add(POLL)).toBe(POLL);
    return Promise.resolve();
  });
  await stop();
});

it('has one span for the parts of a batch that come from one trace, and marks those of a batch that failed', () => {
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
  const spans = new BatchSpans('publish', SpanKind.PRODUCER);
  const otherPlace = POLL.replace('00f0', '11f1');
  const first = spans.add(POLL);
  expect(first).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
  expect([spans.add(otherPlace), spans.add(null)]).toEqual([first, null]);
  spans.fail(new TypeError('Redis is away'));
  spans.end();
  const [span, ...more] = exporter.getFinishedSpans();
  expect(more).toEqual([]);
  expect(span?.parentSpanId).toBe('00f067aa0ba902b7');
  expect(span?.attributes).toEqual({ 'messaging.batch.message_count': 2 });
  expect(span?.status).toEqual({ code: SpanStatusCode.ERROR, message: 'TypeError' });
});
