import {
  type Context,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { metrics, tracer } from '@resync/platform';
import { type FastifyInstance, type FastifyRequest } from 'fastify';

const duration = metrics.histogram(
  'resync_http_request_seconds',
  'Time from the first byte of a request to the last of its answer.',
  ['method', 'route', 'status'],
);

interface Traced {
  span: Span;
  context: Context;
}
const traced = new WeakMap<FastifyRequest, Traced>();

/** Trace id of a request; also where the running context was lost, as in the errors of the body parser. */
export const traceIdOf = (request: FastifyRequest): string | undefined =>
  traced.get(request)?.span.spanContext().traceId;

/** One span and one measurement per request, named by its route; a caller's `traceparent` is continued. */
export function observeRequests(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const parent = propagation.extract(context.active(), request.headers);
    const route = request.routeOptions.url ?? 'unknown';
    const span = tracer().startSpan(
      `${request.method} ${route}`,
      {
        kind: SpanKind.SERVER,
        attributes: { 'http.request.method': request.method, 'http.route': route },
      },
      parent,
    );
    const active = trace.setSpan(parent, span);
    traced.set(request, { span, context: active });
    void reply.header('x-trace-id', span.spanContext().traceId);
    context.with(active, done);
  });
  // the body arrives on the socket's own context: enter the request's again before any code of ours runs
  server.addHook('preHandler', (request, _reply, done) => {
    context.with(traced.get(request)?.context ?? context.active(), done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const status = reply.statusCode;
    const route = request.routeOptions.url ?? 'unknown';
    duration.observe({ method: request.method, route, status: String(status) }, reply.elapsedTime / 1_000);
    const span = traced.get(request)?.span;
    span?.setAttribute('http.response.status_code', status);
    if (status >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
}
