import { ResyncError } from '../errors/index.js';

/** A secret was encrypted with a key that is no longer in `ENCRYPTION_KEYS`. */
export class EncryptionKeyMissing extends ResyncError {
  readonly code = 'ENCRYPTION_KEY_MISSING';
  constructor(readonly keyId: string) {
    super(`the encryption key "${keyId}" is not in ENCRYPTION_KEYS: add it back, or enter the secret again`);
  }
}

/** The ciphertext was changed, was made for another place, or is none. */
export class SecretUnreadable extends ResyncError {
  readonly code = 'SECRET_UNREADABLE';
  constructor(context: string, options?: ErrorOptions) {
    super(`the secret of ${context} cannot be read: it was changed or belongs elsewhere`, options);
  }
}
