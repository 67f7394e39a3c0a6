import { Injectable } from '@nestjs/common';
import { isUniqueViolation, NotFound, TenantTransaction } from '@resync/platform';
import { Webhook } from './webhook.entity.js';
import { WebhookExists } from './webhook.errors.js';

/** The one webhook of a tenant. */
@Injectable()
export class WebhookRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  find(tenantId: string): Promise<Webhook | null> {
    return this.tenants.run(tenantId, (manager) => manager.findOneBy(Webhook, { tenantId }));
  }

  /** Throws `NotFound`. */
  async get(tenantId: string): Promise<Webhook> {
    const webhook = await this.find(tenantId);
    if (!webhook) throw new NotFound('webhook of tenant', tenantId);
    return webhook;
  }

  /** Locked until the caller's transaction ends; null when there is none. */
  lock(tenantId: string): Promise<Webhook | null> {
    return this.tenants.run(tenantId, (manager) =>
      manager.findOne(Webhook, { where: { tenantId }, lock: { mode: 'pessimistic_write' } }),
    );
  }

  /** Throws `WebhookExists`. */
  async add(webhook: Webhook): Promise<void> {
    try {
      await this.tenants.run(webhook.tenantId, (manager) => manager.insert(Webhook, webhook));
    } catch (error) {
      if (isUniqueViolation(error, 'webhook_pkey')) throw new WebhookExists();
      throw error;
    }
  }

  save(webhook: Webhook): Promise<Webhook> {
    return this.tenants.run(webhook.tenantId, (manager) => manager.save(webhook));
  }

  /** False when there was none. */
  async remove(tenantId: string): Promise<boolean> {
    const { affected } = await this.tenants.run(tenantId, (manager) => manager.delete(Webhook, { tenantId }));
    return (affected ?? 0) > 0;
  }
}
