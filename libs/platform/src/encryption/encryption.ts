import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EncryptionKeyMissing, SecretUnreadable } from './encryption.errors.js';
import { KeyRing } from './key-ring.js';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12; // the length that GCM is defined for (NIST SP 800-38D §8.2)
const TAG_BYTES = 16;

/**
 * Secrets at rest: AES-256-GCM. The result reads `v1.keyId.iv.ciphertext+tag`, the last two in base64url.
 * `context` says where the secret lives (table, tenant, id): a ciphertext copied to another row does not open there.
 */
@Injectable()
export class Encryption {
  constructor(private readonly ring: KeyRing) {}

  encrypt(plaintext: string, context: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.ring.current, iv).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return ['v1', this.ring.currentId, iv.toString('base64url'), body.toString('base64url')].join('.');
  }

  /** Throws `EncryptionKeyMissing` or `SecretUnreadable`. */
  decrypt(encrypted: string, context: string): string {
    const [version, keyId, iv, body] = encrypted.split('.');
    if (version !== 'v1' || !keyId || !iv || !body) throw new SecretUnreadable(context);
    const key = this.ring.find(keyId);
    if (!key) throw new EncryptionKeyMissing(keyId);
    try {
      const bytes = Buffer.from(body, 'base64url');
      const decipher = createDecipheriv(CIPHER, key, Buffer.from(iv, 'base64url'), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString(
        'utf8',
      );
    } catch (cause) {
      throw new SecretUnreadable(context, { cause });
    }
  }

  /** How everything that the current key has sealed begins. */
  get currentPrefix(): string {
    return `v1.${this.ring.currentId}.`;
  }

  /** Whether a secret was written with an older key, so that a rotation should write it again. */
  isOutdated(encrypted: string): boolean {
    return !encrypted.startsWith(this.currentPrefix);
  }
}
