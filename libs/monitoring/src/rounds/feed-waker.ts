import { setTimeout as delay } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type Event, type EventFeed, type FeedSubscription, type TenantDirectory } from '@resync/platform';

const LOOK_EVERY_MS = 15_000;
/** Many events of one moment are one call. */
const BETWEEN_CALLS_MS = 500;
/** A workflow that somebody ended runs again after so long at the latest. */
const CALL_AT_LEAST_EVERY_MS = 5 * 60_000;

export type Wanted = (event: Event) => boolean;

interface Listening {
  wanted: Wanted;
  feed: FeedSubscription;
  calling: boolean;
  again: boolean;
  calledAt: number;
}

/**
 * Calls a tenant's workflow when there is something to tell, by the feed of events. It only saves it waiting: what is
 * told and what is not is decided by the cursor in PostgreSQL.
 */
export abstract class FeedWaker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(this.constructor.name);
  readonly #listening = new Map<string, Listening>();
  readonly #stopping = new AbortController();
  #work: Promise<void> = Promise.resolve();

  constructor(
    private readonly feed: EventFeed,
    private readonly tenants: TenantDirectory,
  ) {}

  /** Which events are worth a call; null when nobody of the tenant is to be told. */
  protected abstract wantedBy(tenantId: string): Promise<Wanted | null>;

  /** Calls the workflow. Must not throw. */
  protected abstract call(tenantId: string): Promise<void>;

  onApplicationBootstrap(): void {
    this.#work = this.#run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#work;
    for (const { feed } of this.#listening.values()) feed.close();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.look();
      await delay(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Listens for the tenants of which somebody is to be told, and for no other. What goes wrong is tried again at the next look. */
  async look(): Promise<void> {
    try {
      const enabled = await this.tenants.enabled();
      for (const tenantId of enabled) await this.#lookAt(tenantId);
      for (const tenantId of this.#listening.keys()) if (!enabled.includes(tenantId)) this.#forget(tenantId);
    } catch (error) {
      this.#logger.warn(`could not look for tenants to be told: ${String(error)}`);
    }
  }

  async #lookAt(tenantId: string): Promise<void> {
    const wanted = await this.wantedBy(tenantId);
    if (!wanted) return this.#forget(tenantId);
    const listening = this.#listening.get(tenantId) ?? (await this.#listen(tenantId, wanted));
    listening.wanted = wanted;
    if (Date.now() - listening.calledAt > CALL_AT_LEAST_EVERY_MS) void this.#call(tenantId, listening);
  }

  async #listen(tenantId: string, wanted: Wanted): Promise<Listening> {
    const feed = await this.feed.listen(tenantId, ({ event }) => {
      const current = this.#listening.get(tenantId);
      if (current?.wanted(event)) void this.#call(tenantId, current);
    });
    const listening = { wanted, feed, calling: false, again: false, calledAt: 0 };
    this.#listening.set(tenantId, listening);
    return listening;
  }

  #forget(tenantId: string): void {
    this.#listening.get(tenantId)?.feed.close();
    this.#listening.delete(tenantId);
  }

  async #call(tenantId: string, listening: Listening): Promise<void> {
    listening.again = true;
    if (listening.calling) return;
    listening.calling = true;
    while (listening.again && !this.#stopping.signal.aborted) {
      listening.again = false;
      await this.call(tenantId);
      listening.calledAt = Date.now();
      await delay(BETWEEN_CALLS_MS, undefined, { ref: false });
    }
    listening.calling = false;
  }
}
