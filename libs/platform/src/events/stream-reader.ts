import { type Redis } from 'ioredis';
import { RedisConnections } from '../redis/index.js';
import { type StreamEntry, streamEntries, streamKey } from './event-stream.js';

/** Longest wait for an event; also the longest that a stream added in the middle of a wait can stay unheard. */
const BLOCK_MS = 1_000;
const AT_ONCE = 1_000;

/** One blocking connection that listens to the streams of many tenants together. */
export class StreamReader {
  readonly #connection: Redis;
  #connectionId: number | null = null;

  constructor(private readonly redis: RedisConnections) {
    this.#connection = redis.blocking('feed', BLOCK_MS);
    this.#connection.on('ready', () => void this.#learnId());
    this.#connection.on('close', () => (this.#connectionId = null));
  }

  /** Entries after the given number of each tenant, as soon as there are any; rejects when Redis is away. */
  async next(positions: ReadonlyMap<string, number>): Promise<StreamEntry[]> {
    const keys = [...positions.keys()].map(streamKey);
    const ids = [...positions.values()].map((sequence) => `${sequence}-0`);
    const reply = await this.#connection.xread(
      'COUNT',
      AT_ONCE,
      'BLOCK',
      BLOCK_MS,
      'STREAMS',
      ...keys,
      ...ids,
    );
    return streamEntries(reply ?? []);
  }

  /** Ends a wait that has begun, so that the next one listens to other streams. */
  interrupt(): void {
    if (this.#connectionId !== null)
      this.redis.commands.client('UNBLOCK', this.#connectionId).catch(() => undefined); // the wait ends by itself
  }

  close(): void {
    this.#connection.disconnect();
  }

  async #learnId(): Promise<void> {
    this.#connectionId = await this.#connection.client('ID').catch(() => null);
  }
}
