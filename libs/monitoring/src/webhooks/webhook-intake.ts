import { Injectable } from '@nestjs/common';
import { EventLog, TenantTransaction } from '@resync/platform';
import { bodyOf } from './webhook-post.js';
import { WebhookDeliveryRepository } from './webhook-delivery.repository.js';
import { type Webhook } from './webhook.entity.js';
import { WebhookRepository } from './webhook.repository.js';
import { isTold } from './webhook.rules.js';

const BATCH = 500;

/** From the log to deliveries. The cursor and what it passed are one commit, so no event is left out or taken twice. */
@Injectable()
export class WebhookIntake {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly log: EventLog,
  ) {}

  /** Takes the next events behind the cursor; `more` when there may be others. Null when nobody is to be told. */
  take(tenantId: string): Promise<{ webhook: Webhook; more: boolean } | null> {
    return this.tenants.run(tenantId, async () => {
      const webhook = await this.webhooks.lock(tenantId);
      if (!webhook?.enabled) return null;
      const events = await this.log.read(tenantId, { after: webhook.cursor, limit: BATCH });
      const newest = events.at(-1);
      if (!newest) return { webhook, more: false };
      const told = events.filter((event) => isTold(event, webhook.minimumSeverity));
      await this.deliveries.add(tenantId, told, bodyOf);
      webhook.cursor = newest.sequence;
      return { webhook: await this.webhooks.save(webhook), more: events.length === BATCH };
    });
  }
}
