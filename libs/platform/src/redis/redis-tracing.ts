import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { type Command, type Redis } from 'ioredis';
import { tracer } from '../telemetry/index.js';

/** What a connection says for itself when it opens, in whatever request opened it. */
const HANDSHAKE = new Set(['auth', 'client', 'hello', 'info', 'select']);

/** A span for each command that belongs to a running trace; its arguments stay out of it. */
export function traceCommands(connection: Redis): void {
  const send = connection.sendCommand.bind(connection);
  const seen = new WeakSet<object>(); // a command that waited for the connection is sent a second time
  connection.sendCommand = (command, stream) => {
    if (trace.getActiveSpan() && !HANDSHAKE.has(command.name) && !seen.has(command)) {
      seen.add(command);
      traceOne(command);
    }
    return send(command, stream);
  };
}

function traceOne({ name, promise }: Pick<Command, 'name' | 'promise'>): void {
  const attributes = { 'db.system.name': 'redis', 'db.operation.name': name };
  const span = tracer().startSpan(`redis ${name}`, { kind: SpanKind.CLIENT, attributes });
  promise.then(
    () => span.end(),
    () => span.setStatus({ code: SpanStatusCode.ERROR }).end(),
  );
}
