import { Injectable } from '@nestjs/common';
import { type Actor } from '@resync/platform';
import { InnerNetworks } from '../outbound/inner-networks.js';
import { checkedAddress } from '../outbound/outbound-address.js';
import { AuditedWebhooks } from './audited-webhooks.js';
import { WebhookCalls } from './webhook-calls.js';
import { WebhookDeliveryRepository } from './webhook-delivery.repository.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { newSigningSecret } from './webhook-signature.js';
import { Webhook } from './webhook.entity.js';
import { WebhookAddressRefused } from './webhook.errors.js';
import { type WebhookChanges, type WebhookView } from './webhook.model.js';
import { SECRET_OVERLAP_MS } from './webhook.rules.js';

/** The webhook of a tenant. A secret leaves this service once, when it is made. */
@Injectable()
export class WebhookService {
  constructor(
    private readonly webhooks: AuditedWebhooks,
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly secrets: WebhookSecrets,
    private readonly inner: InnerNetworks,
    private readonly calls: WebhookCalls,
  ) {}

  /** Tells what happens from now on. Throws `WebhookAddressRefused`, `WebhookExists`. */
  async create(
    tenantId: string,
    actor: Actor,
    given: WebhookChanges & { address: string },
  ): Promise<{ webhook: WebhookView; secret: string }> {
    const secret = newSigningSecret();
    const webhook = Object.assign(new Webhook(), {
      tenantId,
      address: this.#checked(given.address),
      minimumSeverity: given.minimumSeverity ?? 'error',
      enabled: given.enabled ?? true,
      secret: this.secrets.seal(tenantId, secret),
      ...{ goneAt: null, previousSecret: null, previousSecretUntil: null },
    });
    webhook.forgetFailures();
    await this.webhooks.add(actor, webhook);
    await this.calls.tryToWake(tenantId);
    return { webhook: webhook.view(), secret };
  }

  /** What waits goes to the new address. Throws `NotFound`, `WebhookAddressRefused`. */
  async change(tenantId: string, actor: Actor, changes: WebhookChanges): Promise<WebhookView> {
    const { minimumSeverity, enabled } = changes;
    const address = changes.address === undefined ? undefined : this.#checked(changes.address);
    const webhook = await this.webhooks.change(
      tenantId,
      actor,
      'webhook.changed',
      async (current, newest) => {
        if (address !== undefined) current.moveTo(address);
        if (minimumSeverity) current.minimumSeverity = minimumSeverity;
        if (enabled === false) current.switchOff();
        if (enabled && !current.enabled) {
          current.switchOn(newest);
          await this.deliveries.expire(tenantId, { all: true }); // what waited too long while it was off
        }
      },
    );
    await this.calls.tryToWake(tenantId);
    return webhook.view();
  }

  /** The secret before stays valid for a day, for the receiver to change over. Throws `NotFound`. */
  async rotateSecret(tenantId: string, actor: Actor): Promise<{ secret: string; previousSecretUntil: Date }> {
    const secret = newSigningSecret();
    const previousSecretUntil = new Date(Date.now() + SECRET_OVERLAP_MS);
    await this.webhooks.change(tenantId, actor, 'webhook.secret_rotated', (webhook) =>
      webhook.rotate(this.secrets.seal(tenantId, secret), previousSecretUntil),
    );
    return { secret, previousSecretUntil };
  }

  /** What waits is given up; deliveries stay listed for as long as they are kept. Throws `NotFound`. */
  async remove(tenantId: string, actor: Actor): Promise<void> {
    await this.webhooks.remove(tenantId, actor, () => this.deliveries.giveUpWaiting(tenantId));
  }

  #checked(address: string): string {
    return checkedAddress(address, this.inner, (problem) => new WebhookAddressRefused(problem));
  }
}
