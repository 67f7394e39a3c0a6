import { Injectable } from '@nestjs/common';
import { EventFeed, TenantDirectory } from '@resync/platform';
import { FeedWaker, type Wanted } from '../rounds/feed-waker.js';
import { WebhookCalls } from './webhook-calls.js';
import { WebhookRepository } from './webhook.repository.js';
import { isTold } from './webhook.rules.js';

/** Calls the workflows of webhooks that are on. */
@Injectable()
export class WebhookWaker extends FeedWaker {
  constructor(
    feed: EventFeed,
    tenants: TenantDirectory,
    private readonly webhooks: WebhookRepository,
    private readonly calls: WebhookCalls,
  ) {
    super(feed, tenants);
  }

  protected async wantedBy(tenantId: string): Promise<Wanted | null> {
    const webhook = await this.webhooks.find(tenantId);
    return webhook?.enabled ? (event) => isTold(event, webhook.minimumSeverity) : null;
  }

  protected call(tenantId: string): Promise<void> {
    return this.calls.tryToWake(tenantId);
  }
}
