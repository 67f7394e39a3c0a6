import { setTimeout as pause } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SpanKind } from '@opentelemetry/api';
import { SystemTransaction } from '../persistence/index.js';
import { RedisConnections } from '../redis/index.js';
import { BatchSpans } from '../telemetry/index.js';
import { EventChannel, type FeedListener } from './event-channel.js';
import { EventLog } from './event-log.js';
import { type StreamEntry } from './event-stream.js';
import { type Event } from './event.model.js';
import { eventsFed, feedOnStream } from './event.metrics.js';
import { StreamReader } from './stream-reader.js';
import { WakeUp } from './wake-up.js';

/** A listener's place in the feed. */
export interface FeedSubscription {
  /** The newest number told to this listener or, before the first, where it began. */
  position(): number;
  close(): void;
}

const LOG_BATCH = 1_000;
/** While the stream is heard, the log is only compared with it; without the stream it is the source. */
const COMPARE_EVERY_MS = 2_000;
const POLL_EVERY_MS = 250;
const IDLE_MS = 60_000;

/**
 * Each tenant's events for all listeners of this process: one reader, one parse, one text, however many listen.
 * Numbers arrive in order without a gap: what the stream lacks is read from the log, and so is everything while
 * Redis is away.
 */
@Injectable()
export class EventFeed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(EventFeed.name);
  readonly #channels = new Map<string, EventChannel>();
  readonly #wakeUp = new WakeUp();
  readonly #reader: StreamReader;
  #running: Promise<void> | null = null;
  #stopping = false;
  #onStream = true;
  #comparedAt = 0;

  constructor(
    private readonly log: EventLog,
    private readonly system: SystemTransaction,
    redis: RedisConnections,
  ) {
    this.#reader = new StreamReader(redis);
  }

  onApplicationBootstrap(): void {
    this.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wakeUp.call();
    this.#reader.interrupt();
    await this.#running;
    this.#reader.close();
  }

  /** Hears every event that is committed from now on; earlier ones are the log's. Rejects when the log cannot be read. */
  async listen(tenantId: string, listener: FeedListener): Promise<FeedSubscription> {
    const channel = this.#channelOf(tenantId);
    channel.listeners.add(listener);
    const close = () => {
      channel.listeners.delete(listener);
      if (channel.listeners.size === 0 && this.#channels.get(tenantId) === channel)
        this.#channels.delete(tenantId);
    };
    try {
      const began = await channel.ready;
      return { position: () => channel.position ?? began, close };
    } catch (error) {
      close();
      throw error;
    }
  }

  #channelOf(tenantId: string): EventChannel {
    const known = this.#channels.get(tenantId);
    if (known) return known;
    const channel = new EventChannel(tenantId, this.log.lastSequence(tenantId));
    this.#channels.set(tenantId, channel);
    void channel.ready.then(
      () => {
        this.#wakeUp.call();
        this.#reader.interrupt();
      },
      () => undefined,
    );
    return channel;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      const positions = this.#positions();
      if (positions.size === 0) await this.#wakeUp.sleep(IDLE_MS);
      else await this.#round(positions);
    }
  }

  async #round(positions: ReadonlyMap<string, number>): Promise<void> {
    const entries = await this.#fromStream(positions);
    try {
      await this.#tell(entries);
    } catch (error) {
      this.#logger.warn(`the event log cannot be read at the moment: ${String(error)}`);
      await pause(COMPARE_EVERY_MS);
    }
    if (entries === null) await pause(POLL_EVERY_MS);
  }

  async #tell(entries: readonly StreamEntry[] | null): Promise<void> {
    const spans = new BatchSpans('events deliver', SpanKind.CONSUMER);
    try {
      for (const entry of entries ?? []) await this.#accept(entry, spans);
      if (entries === null || Date.now() - this.#comparedAt > COMPARE_EVERY_MS)
        await this.#compareWithLog(spans);
    } finally {
      spans.end();
    }
  }

  #positions(): Map<string, number> {
    const positions = new Map<string, number>();
    for (const { tenantId, position } of this.#channels.values())
      if (position !== null) positions.set(tenantId, position);
    return positions;
  }

  /** Null while Redis is away. */
  async #fromStream(positions: ReadonlyMap<string, number>): Promise<StreamEntry[] | null> {
    try {
      const entries = await this.#reader.next(positions);
      if (!this.#onStream) this.#logger.log('events come from the stream again');
      this.#onStream = true;
      return entries;
    } catch {
      if (this.#onStream && !this.#stopping) this.#logger.warn('events are read from the log: Redis is away');
      this.#onStream = false;
      return null;
    } finally {
      feedOnStream.set(this.#onStream ? 1 : 0);
    }
  }

  async #accept(entry: StreamEntry, spans: BatchSpans): Promise<void> {
    const { tenantId, sequence, json, traceparent } = entry;
    const channel = this.#channels.get(tenantId);
    if (!channel || channel.position === null || sequence <= channel.position) return;
    if (sequence > channel.position + 1) await this.#readLog(channel, sequence - 1, spans);
    spans.add(traceparent);
    if (channel.deliver({ event: JSON.parse(json) as Event, json })) eventsFed.inc({ source: 'stream' });
  }

  /** Also what keeps listeners told when no relay publishes. */
  async #compareWithLog(spans: BatchSpans): Promise<void> {
    this.#comparedAt = Date.now();
    const tenantIds = [...this.#positions().keys()];
    const ends = await this.system.run((manager) =>
      manager.query<{ tenant_id: string; n: number }[]>(
        'select tenant_id, n from tenant_sequence where tenant_id = any($1)',
        [tenantIds],
      ),
    );
    for (const { tenant_id, n } of ends) {
      const channel = this.#channels.get(tenant_id);
      if (channel) await this.#readLog(channel, n, spans);
    }
  }

  async #readLog(channel: EventChannel, last: number, spans: BatchSpans): Promise<void> {
    while (channel.position !== null && channel.position < last) {
      const limit = Math.min(LOG_BATCH, last - channel.position);
      const events = await this.log.readTraced(channel.tenantId, { after: channel.position, limit });
      for (const { event, traceparent } of events) {
        spans.add(traceparent);
        channel.skipTo(event.sequence - 1);
        if (channel.deliver({ event, json: JSON.stringify(event) })) eventsFed.inc({ source: 'log' });
      }
      if (events.length === 0) channel.skipTo(last);
    }
  }
}
