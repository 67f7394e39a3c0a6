export { encryptionConfig } from './encryption.config.js';
export { EncryptionKeyMissing, SecretUnreadable } from './encryption.errors.js';
export { EncryptionModule } from './encryption.module.js';
export { Encryption } from './encryption.js';
export { KeyRing } from './key-ring.js';
export { ResealActivities } from './reseal.activities.js';
export { ResealModule } from './reseal.module.js';
export { idempotentAnswersSealed, type SealedColumn } from './sealed-column.js';
