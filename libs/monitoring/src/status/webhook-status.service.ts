import { Injectable } from '@nestjs/common';
import { WebhookDeliveryList } from '../webhooks/webhook-delivery-list.repository.js';
import { WebhookRepository } from '../webhooks/webhook.repository.js';
import { type WebhookStatus } from './status.model.js';

/** Whether those who want to be told are told. */
@Injectable()
export class WebhookStatusService {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: WebhookDeliveryList,
  ) {}

  async current(tenantId: string): Promise<WebhookStatus | null> {
    const webhook = await this.webhooks.find(tenantId);
    if (!webhook) return null;
    const { waiting, oldestWaitingAt, failed } = await this.deliveries.counts(tenantId);
    return {
      enabled: webhook.enabled,
      gone_at: webhook.goneAt?.toISOString() ?? null,
      failing_since: webhook.failingSince?.toISOString() ?? null,
      waiting,
      oldest_waiting_at: oldestWaitingAt?.toISOString() ?? null,
      failed,
    };
  }
}
