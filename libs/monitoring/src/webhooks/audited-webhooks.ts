import { Injectable } from '@nestjs/common';
import { type Actor, AuditLog, EventLog, NotFound, TenantTransaction } from '@resync/platform';
import { type Webhook } from './webhook.entity.js';
import { WebhookRepository } from './webhook.repository.js';

/** Changes a webhook under its lock. `newest` is the number of the tenant's newest event. */
export type WebhookChange = (webhook: Webhook, newest: number) => void | Promise<void>;

/** Changes of webhooks and the word of who made them, in one transaction each. */
@Injectable()
export class AuditedWebhooks {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly webhooks: WebhookRepository,
    private readonly log: EventLog,
    private readonly audit: AuditLog,
  ) {}

  /** Begins behind the newest event. Throws `WebhookExists`. */
  add(actor: Actor, webhook: Webhook): Promise<void> {
    const { tenantId } = webhook;
    return this.tenants.run(tenantId, async () => {
      webhook.cursor = await this.log.lastSequence(tenantId);
      await this.webhooks.add(webhook);
      await this.note(tenantId, actor, 'webhook.created', shown(webhook));
    });
  }

  /** Throws `NotFound`. */
  change(tenantId: string, actor: Actor, action: string, change: WebhookChange): Promise<Webhook> {
    return this.tenants.run(tenantId, async () => {
      const webhook = await this.webhooks.lock(tenantId);
      if (!webhook) throw new NotFound('webhook of tenant', tenantId);
      await change(webhook, await this.log.lastSequence(tenantId));
      await this.note(tenantId, actor, action, shown(webhook));
      return this.webhooks.save(webhook);
    });
  }

  /** Throws `NotFound`. */
  remove(tenantId: string, actor: Actor, alongWith: () => Promise<void>): Promise<void> {
    return this.tenants.run(tenantId, async () => {
      if (!(await this.webhooks.remove(tenantId))) throw new NotFound('webhook of tenant', tenantId);
      await alongWith();
      await this.note(tenantId, actor, 'webhook.removed', {});
    });
  }

  /** One commit for whatever `work` does of this tenant. */
  together<T>(tenantId: string, work: () => Promise<T>): Promise<T> {
    return this.tenants.run(tenantId, work);
  }

  note(tenantId: string, actor: Actor, action: string, details: Record<string, unknown>): Promise<void> {
    const entry = { action, object: { kind: 'webhook', id: tenantId }, details };
    return this.tenants.run(tenantId, (manager) => this.audit.write(manager, tenantId, actor, entry));
  }
}

/** The path of an address may be a secret of its own. */
const shown = ({ address, minimumSeverity, enabled }: Webhook): Record<string, unknown> => ({
  host: URL.parse(address)?.host,
  minimumSeverity,
  enabled,
});
