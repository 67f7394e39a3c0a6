declare module 'http_ece' {
  import { type ECDH } from 'node:crypto';

  /** What RFC 8291 needs of the package; it brings no types. Texts are base64url. */
  export interface WebPushParameters {
    version: 'aes128gcm';
    /** The sender's key pair of this one message. */
    privateKey: ECDH;
    /** The receiver's public key. */
    dh: string;
    authSecret: string;
  }

  export function encrypt(content: Buffer, parameters: WebPushParameters): Buffer;
}
