import { trace } from '@opentelemetry/api';
import { type DestinationStream, type Logger, pino } from 'pino';
import { currentLogContext } from './log-context.js';
import { type LoggingConfig } from './logging.config.js';
import { mask, maskText } from './masking.rules.js';

/** The trace that runs now, as every log line carries it. */
function currentTrace(): { traceId?: string; spanId?: string } {
  const span = trace.getActiveSpan()?.spanContext();
  return span ? { traceId: span.traceId, spanId: span.spanId } : {};
}

/** JSON lines: `time` (ISO-8601), `level` (word), `service`, `traceId`, `msg`; secrets masked before they are written. */
export function createLogger(config: LoggingConfig, service: string, out?: DestinationStream): Logger {
  const options = {
    level: config.level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => ({ ...currentTrace(), ...currentLogContext() }),
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: object) => mask(fields) as Record<string, unknown>,
    },
    serializers: { err: (error: unknown) => error }, // `mask` has spelt it out already
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: Logger['info']) {
        method.apply(this, withOwnMessage(args).map(maskIfText) as Parameters<Logger['info']>);
      },
    },
  };
  return out ? pino(options, out) : pino(options);
}

/** An error without a message of its own would get the error's, unmasked, behind our back. */
function withOwnMessage(args: readonly unknown[]): readonly unknown[] {
  const [first] = args;
  const error = first instanceof Error ? first : (first as { err?: unknown } | undefined)?.err;
  if (args.length > 1 || !(error instanceof Error)) return args;
  return [first instanceof Error ? { err: first } : first, error.message];
}

const maskIfText = (argument: unknown): unknown =>
  typeof argument === 'string' ? maskText(argument) : argument;
