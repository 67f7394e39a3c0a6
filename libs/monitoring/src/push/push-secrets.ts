import { Injectable } from '@nestjs/common';
import { Encryption } from '@resync/platform';
import { pushKeysSealed } from './push.sealed.js';

const contextOf = pushKeysSealed[0].context;

/** What a message is encrypted with for one browser; base64url. */
export interface BrowserKeys {
  p256dh: string;
  auth: string;
}

/** The keys of browsers at rest. */
@Injectable()
export class PushSecrets {
  constructor(private readonly encryption: Encryption) {}

  seal(tenantId: string, id: string, { p256dh, auth }: BrowserKeys): BrowserKeys {
    const seal = (text: string) => this.encryption.encrypt(text, contextOf(tenantId, id));
    return { p256dh: seal(p256dh), auth: seal(auth) };
  }

  /** Throws what `Encryption.decrypt` throws. */
  open(tenantId: string, id: string, { p256dh, auth }: BrowserKeys): BrowserKeys {
    const open = (text: string) => this.encryption.decrypt(text, contextOf(tenantId, id));
    return { p256dh: open(p256dh), auth: open(auth) };
  }
}
