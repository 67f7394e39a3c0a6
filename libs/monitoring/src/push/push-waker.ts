import { Injectable } from '@nestjs/common';
import { EventFeed, TenantDirectory } from '@resync/platform';
import { FeedWaker, type Wanted } from '../rounds/feed-waker.js';
import { isTold } from '../webhooks/webhook.rules.js';
import { PushCalls } from './push-calls.js';
import { PushHouse } from './push-house.js';
import { PushSubscriptionRepository } from './push-subscription.repository.js';

/** Calls the workflows of tenants whose browsers are told. */
@Injectable()
export class PushWaker extends FeedWaker {
  constructor(
    feed: EventFeed,
    tenants: TenantDirectory,
    private readonly subscriptions: PushSubscriptionRepository,
    private readonly calls: PushCalls,
    private readonly house: PushHouse,
  ) {
    super(feed, tenants);
  }

  protected async wantedBy(tenantId: string): Promise<Wanted | null> {
    if (!this.house.vapid || !(await this.subscriptions.anybody(tenantId))) return null;
    return (event) => isTold(event, 'error');
  }

  protected call(tenantId: string): Promise<void> {
    return this.calls.tryToWake(tenantId);
  }
}
