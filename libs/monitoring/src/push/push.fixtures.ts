import { createECDH, randomBytes } from 'node:crypto';
import { type BrowserKeys } from './push-secrets.js';

/** A private key of the house, as `VAPID_PRIVATE_KEY` gives it. */
export const aVapidKey = (): string => randomBytes(32).toString('base64url');

/** The keys of one browser: what it gives away, and what it decrypts with. */
export interface Browser extends BrowserKeys {
  privateKey: Buffer;
}

export function aBrowser(): Browser {
  const curve = createECDH('prime256v1');
  const p256dh = curve.generateKeys().toString('base64url');
  return { p256dh, auth: randomBytes(16).toString('base64url'), privateKey: curve.getPrivateKey() };
}
