import { Injectable } from '@nestjs/common';
import { Encryption } from '@resync/platform';
import { type Webhook } from './webhook.entity.js';
import { webhookSecretsSealed } from './webhook.sealed.js';

const contextOf = webhookSecretsSealed[0].context;

/** Signing secrets at rest. */
@Injectable()
export class WebhookSecrets {
  constructor(private readonly encryption: Encryption) {}

  seal(tenantId: string, secret: string): string {
    return this.encryption.encrypt(secret, contextOf(tenantId));
  }

  /** The secrets that sign at this instant, the current one first. Throws what `Encryption.decrypt` throws. */
  valid(webhook: Webhook, now = new Date()): string[] {
    const { tenantId, secret, previousSecret, previousSecretUntil } = webhook;
    const previous =
      previousSecret && previousSecretUntil && previousSecretUntil > now ? [previousSecret] : [];
    return [secret, ...previous].map((sealed) => this.encryption.decrypt(sealed, contextOf(tenantId)));
  }
}
