import { type Span, SpanStatusCode, type SpanKind } from '@opentelemetry/api';
import { contextOf, sampledTraceparent, traceIdIn } from './traceparent.js';
import { tracer } from './tracing.js';

/**
 * The spans of one piece of work on a batch whose parts come from different traces: one for each trace, however many
 * parts it has, from its first part to the end of the batch.
 */
export class BatchSpans {
  readonly #spans = new Map<string, { span: Span; parts: number }>();

  constructor(
    private readonly name: string,
    private readonly kind: SpanKind,
  ) {}

  /** Counts a part that comes from here (null: from no trace), and says where its trace goes on. */
  add(traceparent: string | null): string | null {
    if (traceparent === null) return null;
    const traceId = traceIdIn(traceparent);
    const known = this.#spans.get(traceId);
    const entry = known ?? { span: this.#start(traceparent), parts: 0 };
    if (!known) this.#spans.set(traceId, entry);
    entry.parts++;
    return sampledTraceparent(entry.span) ?? traceparent; // a process without a collector hands on what it was given
  }

  fail(error: unknown): void {
    const message = error instanceof Error ? error.name : 'error';
    for (const { span } of this.#spans.values()) span.setStatus({ code: SpanStatusCode.ERROR, message });
  }

  end(): void {
    for (const { span, parts } of this.#spans.values())
      span.setAttribute('messaging.batch.message_count', parts).end();
    this.#spans.clear();
  }

  #start(traceparent: string): Span {
    return tracer().startSpan(this.name, { kind: this.kind }, contextOf(traceparent));
  }
}
