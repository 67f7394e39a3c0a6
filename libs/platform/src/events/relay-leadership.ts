import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { EVENTS_CHANNEL } from './event-log.js';

/** First key of the relay's advisory locks; the second is the shard. */
const LOCK_SPACE = 7_305_120;
const ANSWER_WITHIN_MS = 5_000;

/** A tenant's shard, by the random end of its id: the same on every process. */
export const shardOf = (tenantId: string, shards: number): number =>
  Number.parseInt(tenantId.slice(-8), 16) % shards;

/** Told by the connection that holds the locks. */
export interface LeadershipListener {
  /** A commit of this tenant wrote events. */
  called(tenantId: string): void;
  /** The connection is gone, and every shard with it. */
  lost(): void;
}

/**
 * Which shards this process leads: a session lock of PostgreSQL for each, all on one connection that also hears
 * the log's calls. The connection dies with the process, so another takes over without waiting for a lease.
 * Two leaders for a moment (a connection that the server still believes in) do no harm: publication is idempotent.
 */
export class RelayLeadership {
  readonly #logger = new Logger(RelayLeadership.name);
  readonly #held = new Set<number>();
  #client: Client | null = null;

  constructor(
    /** Of a role that may sign in; not through a pooler that shares sessions. */
    private readonly url: string,
    private readonly shards: number,
    private readonly listener: LeadershipListener,
  ) {}

  get held(): ReadonlySet<number> {
    return this.#held;
  }

  leads(tenantId: string): boolean {
    return this.#held.has(shardOf(tenantId, this.shards));
  }

  /** Takes every shard that nobody leads, and thereby finds out whether the connection lives. */
  async claim(): Promise<void> {
    const client = this.#client ?? (await this.#connect());
    const free = Array.from({ length: this.shards }, (_, shard) => shard).filter((s) => !this.#held.has(s));
    const { rows } = await client.query<{ shard: number }>(
      'select shard from unnest($2::integer[]) as shard where pg_try_advisory_lock($1, shard)',
      [LOCK_SPACE, free],
    );
    for (const { shard } of rows) this.#held.add(shard);
    if (rows.length > 0) this.#logger.log(`leads shards ${[...this.#held].join(', ')} of ${this.shards}`);
  }

  async release(): Promise<void> {
    const client = this.#client;
    this.#forget();
    await client?.end();
  }

  async #connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'resync-relay',
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
      keepAlive: true,
    });
    client.on('error', (error) => this.#logger.warn(`the relay's connection failed: ${error.message}`));
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ payload }) => payload && this.listener.called(payload));
    await client.connect();
    await client.query(`listen ${EVENTS_CHANNEL}`);
    this.#client = client;
    return client;
  }

  #lost(client: Client): void {
    if (client !== this.#client) return;
    this.#forget();
    this.listener.lost();
  }

  #forget(): void {
    this.#client = null;
    this.#held.clear();
  }
}
