import { setTimeout as pause } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EventStream } from './event-stream.js';
import { eventsPublished, publicationDelay, relayLag, relayShardsLed } from './event.metrics.js';
import { RelayLeadership, type LeadershipListener } from './relay-leadership.js';
import { RelayRepository } from './relay.repository.js';
import { WakeUp } from './wake-up.js';

export interface RelayOptions {
  /** Address of the role `resync_system`. */
  systemUrl: string;
  shards: number;
  /** How often it looks for events whose call it has missed, and for shards without a leader. */
  sweepMs: number;
}

/** Of one tenant in one round. */
const BATCH = 1_000;
/** Tenants in one round: a statement, a round trip to Redis and a commit serve them all. */
const TENANTS_AT_ONCE = 16;
const PAUSE_AFTER_FAILURE_MS = 1_000;
const TAKE_OVER_MS = 1_000;

/**
 * Publishes the log to the streams: at least once, in order, one leader per shard. The cursor moves after the stream
 * has taken a batch, so a crash in between only repeats what Redis then refuses.
 */
@Injectable()
export class RelayService implements OnApplicationBootstrap, BeforeApplicationShutdown, LeadershipListener {
  readonly #logger = new Logger(RelayService.name);
  readonly #leadership: RelayLeadership;
  readonly #waiting = new Set<string>();
  readonly #wakeUp = new WakeUp();
  #running: Promise<void> | null = null;
  #stopping = false;
  #failing = false;

  constructor(
    private readonly repository: RelayRepository,
    private readonly stream: EventStream,
    private readonly options: RelayOptions,
  ) {
    this.#leadership = new RelayLeadership(options.systemUrl, options.shards, this);
  }

  onApplicationBootstrap(): void {
    this.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  start(): void {
    this.#stopping = false;
    this.#running ??= this.#run();
  }

  /** Finishes the batch in hand and gives the shards back. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wakeUp.call();
    await this.#running;
    this.#running = null;
  }

  called(tenantId: string): void {
    if (!this.#leadership.leads(tenantId)) return;
    this.#waiting.add(tenantId);
    this.#wakeUp.call();
  }

  lost(): void {
    relayShardsLed.set(0);
    this.#wakeUp.call();
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.#sweep();
        await this.#publishUntil(Date.now() + this.#sweepMs());
        this.#recovered();
      } catch (error) {
        this.#failed(error);
        await pause(PAUSE_AFTER_FAILURE_MS);
      }
    }
    await this.#leadership.release().catch((error: unknown) => this.#failed(error));
  }

  async #sweep(): Promise<void> {
    await this.#leadership.claim();
    relayShardsLed.set(this.#leadership.held.size);
    if (this.#leadership.held.size === 0) return;
    const mine = (await this.repository.backlogs()).filter(({ tenantId }) =>
      this.#leadership.leads(tenantId),
    );
    relayLag.set(mine.reduce((sum, { events }) => sum + events, 0));
    for (const { tenantId } of mine) this.#waiting.add(tenantId);
  }

  /** A process in waiting looks more often: it is the one that takes over. */
  #sweepMs(): number {
    return this.#leadership.held.size > 0
      ? this.options.sweepMs
      : Math.min(this.options.sweepMs, TAKE_OVER_MS);
  }

  async #publishUntil(deadline: number): Promise<void> {
    while (!this.#stopping && Date.now() < deadline) {
      if (this.#waiting.size > 0) await this.#publishSome([...this.#waiting].slice(0, TENANTS_AT_ONCE));
      else await this.#wakeUp.sleep(deadline - Date.now());
    }
  }

  /** One batch of each, then the next tenants' turn: a long backlog holds nobody up. */
  async #publishSome(tenantIds: readonly string[]): Promise<void> {
    for (const tenantId of tenantIds) this.#waiting.delete(tenantId);
    const batches = await this.repository.next(tenantIds, BATCH);
    if (batches.length === 0) return;
    const { added, refused } = await this.stream.publish(batches.flat());
    const newest = batches.flatMap((batch) => batch.slice(-1)).map(({ event }) => event);
    await this.repository.advance(newest.map(({ tenant, sequence }) => ({ tenantId: tenant, sequence })));
    eventsPublished.inc({ outcome: 'added' }, added);
    eventsPublished.inc({ outcome: 'refused' }, refused);
    for (const { detectedAt } of newest)
      publicationDelay.observe(Math.max(0, Date.now() - Date.parse(detectedAt)) / 1_000);
    for (const { length, 0: first } of batches)
      if (length === BATCH && first) this.#waiting.add(first.event.tenant);
  }

  #failed(error: unknown): void {
    if (!this.#failing) this.#logger.warn(`events are not published at the moment: ${String(error)}`);
    this.#failing = true;
  }

  #recovered(): void {
    if (this.#failing) this.#logger.log('events are published again');
    this.#failing = false;
  }
}
