import { setTimeout as delay } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EventFeed, type FeedSubscription, TenantDirectory } from '@resync/platform';
import { WebhookCalls } from './webhook-calls.js';
import { type Webhook } from './webhook.entity.js';
import { WebhookRepository } from './webhook.repository.js';
import { isTold } from './webhook.rules.js';

const LOOK_EVERY_MS = 15_000;
/** Many events of one moment are one call. */
const BETWEEN_CALLS_MS = 500;
/** A workflow that somebody ended runs again after so long at the latest. */
const CALL_AT_LEAST_EVERY_MS = 5 * 60_000;

interface Listening {
  minimumSeverity: Webhook['minimumSeverity'];
  feed: FeedSubscription;
  calling: boolean;
  again: boolean;
  calledAt: number;
}

/**
 * Calls the workflows of webhooks when there is something to tell, by the feed of events. It only saves them waiting:
 * what is told and what is not is decided by the cursor in PostgreSQL.
 */
@Injectable()
export class WebhookWaker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(WebhookWaker.name);
  readonly #listening = new Map<string, Listening>();
  readonly #stopping = new AbortController();
  #work: Promise<void> = Promise.resolve();

  constructor(
    private readonly feed: EventFeed,
    private readonly tenants: TenantDirectory,
    private readonly webhooks: WebhookRepository,
    private readonly calls: WebhookCalls,
  ) {}

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

  /** Listens for the tenants whose webhook is on, and for no other. What goes wrong is tried again at the next look. */
  async look(): Promise<void> {
    try {
      const enabled = await this.tenants.enabled();
      for (const tenantId of enabled) await this.#lookAt(tenantId);
      for (const tenantId of this.#listening.keys()) if (!enabled.includes(tenantId)) this.#forget(tenantId);
    } catch (error) {
      this.#logger.warn(`could not look for webhooks: ${String(error)}`);
    }
  }

  async #lookAt(tenantId: string): Promise<void> {
    const webhook = await this.webhooks.find(tenantId);
    if (!webhook?.enabled) return this.#forget(tenantId);
    const { minimumSeverity } = webhook;
    const listening = this.#listening.get(tenantId) ?? (await this.#listen(tenantId, minimumSeverity));
    listening.minimumSeverity = minimumSeverity;
    if (Date.now() - listening.calledAt > CALL_AT_LEAST_EVERY_MS) void this.#call(tenantId, listening);
  }

  async #listen(tenantId: string, minimumSeverity: Webhook['minimumSeverity']): Promise<Listening> {
    const feed = await this.feed.listen(tenantId, ({ event }) => {
      const current = this.#listening.get(tenantId);
      if (current && isTold(event, current.minimumSeverity)) void this.#call(tenantId, current);
    });
    const listening = { minimumSeverity, feed, calling: false, again: false, calledAt: 0 };
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
      await this.calls.tryToWake(tenantId);
      listening.calledAt = Date.now();
      await delay(BETWEEN_CALLS_MS, undefined, { ref: false });
    }
    listening.calling = false;
  }
}
