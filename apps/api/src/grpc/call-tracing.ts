import { type DescMethod } from '@bufbuild/protobuf';
import { type Metadata, status } from '@grpc/grpc-js';
import { Logger } from '@nestjs/common';
import { context, propagation, SpanKind } from '@opentelemetry/api';
import { metrics, withSpan } from '@resync/platform';
import { grpcFailure } from './grpc-failure.js';

const logger = new Logger('Grpc');

const duration = metrics.histogram(
  'resync_grpc_call_seconds',
  'Time from the request of a gRPC call to its last answer.',
  ['method', 'code'],
);

/** One span and one measurement a call; a caller's `traceparent` is continued. What is our own fault is logged. */
export async function observeCall<Answer>(
  { parent, name }: DescMethod,
  metadata: Metadata,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const method = `${parent.typeName}/${name}`;
  const began = performance.now();
  const done = (code: status) =>
    duration.observe({ method, code: status[code] }, (performance.now() - began) / 1_000);
  try {
    const answer = await context.with(propagation.extract(context.active(), metadata.getMap()), () =>
      withSpan(method, { 'rpc.system': 'grpc', 'rpc.method': method }, work, SpanKind.SERVER),
    );
    done(status.OK);
    return answer;
  } catch (error) {
    const { code } = grpcFailure(error);
    done(code);
    if (code === status.INTERNAL) logger.error('call failed', { method }, error);
    throw error;
  }
}
