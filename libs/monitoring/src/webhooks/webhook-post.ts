import { Injectable } from '@nestjs/common';
import { type Event } from '@resync/platform';
import { OutboundHttp } from '../outbound/outbound-http.js';
import { type Sent } from '../outbound/outbound.model.js';
import { signatureHeaders } from './webhook-signature.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { type Webhook } from './webhook.entity.js';

/** What is sent of an event, as Standard Webhooks shapes it: `data` is the envelope of docs/events.md. */
export const bodyOf = (event: Event): string =>
  JSON.stringify({ type: event.type, timestamp: event.detectedAt, data: event });

/** Signs a message and sends it once. */
@Injectable()
export class WebhookPost {
  constructor(
    private readonly http: OutboundHttp,
    private readonly secrets: WebhookSecrets,
  ) {}

  /** `id` is the key by which the receiver knows a message again. */
  send(webhook: Webhook, id: string, body: string): Promise<Sent> {
    const timestamp = Math.floor(Date.now() / 1_000);
    const headers = signatureHeaders({ id, timestamp, body }, this.secrets.valid(webhook));
    return this.http.post(webhook.address, headers, body);
  }
}
