import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Redis, type RedisOptions } from 'ioredis';
import { type RedisConfig } from './redis.config.js';
import { traceCommands } from './redis-tracing.js';

const ANSWER_WITHIN_MS = 2_000;
const LONGEST_PAUSE_MS = 2_000;

const shared: RedisOptions = {
  lazyConnect: true,
  connectTimeout: 2_000,
  keepAlive: 10_000,
  // it never gives up: Redis may be away for an hour, the house goes on without it
  retryStrategy: (attempt) => Math.min(attempt * 100, LONGEST_PAUSE_MS),
};

/**
 * The process's connections to Redis. Connects on first use and again whenever it was lost. While Redis is away a
 * command fails within about two seconds; it never waits for Redis to come back and never stops the process.
 */
@Injectable()
export class RedisConnections implements OnModuleDestroy {
  /** For ordinary commands; all features share it. Never for a command that blocks. */
  readonly commands: Redis;
  readonly #logger = new Logger(RedisConnections.name);
  readonly #open = new Set<Redis>();
  /** What the last attempt to connect met. */
  #failure: string | undefined;

  constructor(private readonly config: RedisConfig) {
    this.commands = this.#connection('commands', {
      maxRetriesPerRequest: 1,
      commandTimeout: ANSWER_WITHIN_MS,
    });
    traceCommands(this.commands);
  }

  /**
   * A connection of its own for commands that block for up to `longestBlockMs`. The caller closes it by `disconnect()`.
   * It fails at once when Redis is away, and gives up a connection on which nothing comes back.
   */
  blocking(name: string, longestBlockMs: number): Redis {
    return this.#connection(name, {
      maxRetriesPerRequest: 0,
      autoResendUnfulfilledCommands: false,
      socketTimeout: longestBlockMs + ANSWER_WITHIN_MS,
    });
  }

  /** Null when Redis answers, else why it does not. */
  async problem(): Promise<string | null> {
    try {
      await this.commands.ping();
      return null;
    } catch (error) {
      // without a connection the client speaks of its own settings: what the connection met says more
      if (this.commands.status !== 'ready')
        return `Redis cannot be reached: ${this.#failure ?? 'it closes the connection'}`;
      return error instanceof Error ? error.message : String(error);
    }
  }

  onModuleDestroy(): void {
    for (const connection of this.#open) connection.disconnect();
  }

  #connection(name: string, options: RedisOptions): Redis {
    const connection = new Redis(this.config.url, {
      ...shared,
      ...options,
      connectionName: `resync-${name}`,
    });
    this.#open.add(connection);
    this.#sayOncePerOutage(name, connection);
    return connection;
  }

  /** An unheard `error` would end the process; a line for each attempt would bury the log. */
  #sayOncePerOutage(name: string, connection: Redis): void {
    let away = false;
    connection.on('error', (error: Error) => {
      this.#failure = error.message;
      if (!away) this.#logger.warn(`Redis is away (${name}): ${error.message}`);
      away = true;
    });
    connection.on('ready', () => {
      if (away) this.#logger.log(`Redis is back (${name})`);
      away = false;
      this.#failure = undefined;
    });
    connection.on('end', () => this.#open.delete(connection));
  }
}
