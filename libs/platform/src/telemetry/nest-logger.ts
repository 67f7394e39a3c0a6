import { type LoggerService } from '@nestjs/common';
import { type Logger } from 'pino';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

const CHATTER = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver', 'NestFactory']);

/**
 * Features log with Nest's own `new Logger(Feature.name)`; this writes those lines through pino.
 * `logger.log({ jobs: 3 }, 'poll committed')` and `logger.error('poll failed', error)` keep their fields.
 */
export class NestLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.#write('info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.#write('trace', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.#write('fatal', message, rest);
  }

  /** Nest tells of each module and route it finds: of use only to who looks for one. */
  #chatter(level: Level, context: unknown): boolean {
    return level === 'info' && typeof context === 'string' && CHATTER.has(context);
  }

  /** Nest appends the logger's context as the last string; objects and errors before it are fields. */
  #write(level: Level, message: unknown, rest: unknown[]): void {
    if (!this.pino.isLevelEnabled(level)) return;
    const parts = [message, ...rest];
    const context = parts.length > 1 && typeof parts.at(-1) === 'string' ? parts.pop() : undefined;
    const texts: string[] = [];
    const fields: Record<string, unknown> = context === undefined ? {} : { context };
    for (const part of parts) {
      if (part instanceof Error) fields.err = part;
      else if (typeof part === 'object' && part !== null) Object.assign(fields, part);
      else if (typeof part === 'string' && /\n\s+at /.test(part)) fields.stack = part;
      else if (part !== undefined) texts.push(typeof part === 'string' ? part : JSON.stringify(part));
    }
    const written = this.#chatter(level, context) ? 'debug' : level;
    this.pino[written](fields, texts.join(' ') || messageOf(fields.err));
  }
}

const messageOf = (error: unknown): string | undefined =>
  error instanceof Error ? error.message : undefined;
