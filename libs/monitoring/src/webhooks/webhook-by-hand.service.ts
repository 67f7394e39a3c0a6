import { Injectable } from '@nestjs/common';
import { type Actor, newId, NotFound } from '@resync/platform';
import { AuditedWebhooks } from './audited-webhooks.js';
import { WebhookCalls } from './webhook-calls.js';
import { WebhookDeliveryRepository } from './webhook-delivery.repository.js';
import { WebhookPost } from './webhook-post.js';
import { WebhookOff } from './webhook.errors.js';
import { type TestReport } from './webhook.model.js';
import { WebhookRepository } from './webhook.repository.js';
import { verdictOf } from './webhook.rules.js';

/** What people send by hand. */
@Injectable()
export class WebhookByHand {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly audited: AuditedWebhooks,
    private readonly post: WebhookPost,
    private readonly calls: WebhookCalls,
  ) {}

  /** Sends a message of the type `webhook.test`, also while it is switched off, and says what came of it. Throws `NotFound`. */
  async test(tenantId: string): Promise<TestReport> {
    const webhook = await this.webhooks.get(tenantId);
    const messageId = newId();
    const timestamp = new Date().toISOString();
    const body = JSON.stringify({ type: 'webhook.test', timestamp, data: { tenant: tenantId } });
    const { attempt } = await this.post.send(webhook, messageId, body);
    return { delivered: verdictOf(attempt.status) === 'delivered', messageId, attempt };
  }

  /** Due at once and for another day, under the same id. Throws `NotFound`, `WebhookOff`. */
  async redeliver(tenantId: string, actor: Actor, id: string): Promise<void> {
    await this.audited.together(tenantId, async () => {
      if (!(await this.deliveries.sendAgain(tenantId, id))) throw new NotFound('delivery', id);
      if (!(await this.webhooks.find(tenantId))?.enabled) throw new WebhookOff();
      await this.audited.note(tenantId, actor, 'webhook.redelivered', { id });
    });
    await this.calls.tryToWake(tenantId);
  }
}
