import { createECDH, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { encrypt } from 'http_ece';
import { OutboundHttp } from '../outbound/outbound-http.js';
import { type Sent } from '../outbound/outbound.model.js';
import { PushHouse } from './push-house.js';
import { type BrowserKeys, PushSecrets } from './push-secrets.js';
import { type PushSubscription } from './push-subscription.repository.js';
import { type PushPayload } from './push.model.js';
import { TTL_SECONDS, URGENCY } from './push.rules.js';

const TOPIC_LENGTH = 32; // the most that RFC 8030 §5.4 allows

/** Encrypts a message for one browser and sends it once. */
@Injectable()
export class PushPost {
  constructor(
    private readonly house: PushHouse,
    private readonly http: OutboundHttp,
    private readonly secrets: PushSecrets,
  ) {}

  /** Throws `PushNotConfigured`, and what `Encryption.decrypt` throws; never for what the push service does. */
  async send(tenantId: string, subscription: PushSubscription, payload: PushPayload): Promise<Sent> {
    const { id, endpoint } = subscription;
    const keys = this.secrets.open(tenantId, id, subscription);
    const headers = {
      authorization: await this.house.keys().authorization(endpoint),
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      'user-agent': 'resync-push/1',
      ttl: String(TTL_SECONDS[payload.severity]),
      urgency: URGENCY[payload.severity],
      topic: topicOf(payload.tag, keys),
    };
    return this.http.post(endpoint, headers, encrypted(payload, keys));
  }
}

/** RFC 8291: a key pair and a salt for each message. */
function encrypted(payload: PushPayload, { p256dh, auth }: BrowserKeys): Buffer {
  const privateKey = createECDH('prime256v1');
  privateKey.generateKeys();
  const content = Buffer.from(JSON.stringify(payload));
  return encrypt(content, { version: 'aes128gcm', privateKey, dh: p256dh, authSecret: auth });
}

/** By it a push service replaces what a sleeping device has not fetched; keyed, so that it says nothing to anybody else. */
const topicOf = (tag: string, { auth }: BrowserKeys): string =>
  createHmac('sha256', auth).update(tag).digest('base64url').slice(0, TOPIC_LENGTH);
