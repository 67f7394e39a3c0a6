import { ECDH } from 'node:crypto';
import { type InnerNetworks } from '../outbound/inner-networks.js';
import { checkedAddress } from '../outbound/outbound-address.js';
import { PushSubscriptionRefused } from './push.errors.js';
import { type NewPushSubscription } from './push.model.js';

const AUTH_BYTES = 16; // RFC 8291 §3.2

/**
 * A subscription as it may be stored: its endpoint at a public address by https (or in a network that the operator
 * opened for pushing), its keys such as a message can be encrypted with. Throws `PushSubscriptionRefused`.
 */
export function checkedSubscription(given: NewPushSubscription, inner: InnerNetworks): NewPushSubscription {
  const refuse = (problem: string) => new PushSubscriptionRefused('endpoint', problem);
  const endpoint = checkedAddress(given.endpoint, inner, refuse);
  if (!isPoint(given.p256dh)) throw new PushSubscriptionRefused('keys/p256dh', 'must be a point of P-256');
  if (Buffer.from(given.auth, 'base64url').length !== AUTH_BYTES)
    throw new PushSubscriptionRefused('keys/auth', `must be ${AUTH_BYTES} bytes, base64url`);
  return { ...given, endpoint };
}

function isPoint(text: string): boolean {
  try {
    const point = Buffer.from(text, 'base64url');
    return point.length === 65 && Buffer.isBuffer(ECDH.convertKey(point, 'prime256v1'));
  } catch {
    return false;
  }
}
