import { SpanKind, trace } from '@opentelemetry/api';
import { withSpan } from '../telemetry/index.js';

/** One span a transaction, in a trace that runs; work without a trace (sweeps, relays) starts none of its own. */
export const inTransactionSpan = <T>(role: 'tenant' | 'system', work: () => Promise<T>): Promise<T> =>
  trace.getActiveSpan()
    ? withSpan(
        'postgresql transaction',
        { 'db.system.name': 'postgresql', 'resync.role': role },
        work,
        SpanKind.CLIENT,
      )
    : work();
