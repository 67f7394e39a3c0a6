import { z } from 'zod';
import { configSection } from '../config/index.js';
import { KeyRing } from './key-ring.js';

/** The keys that protect secrets at rest: `keyId:base64,…`, 32 bytes each; the first one encrypts, all decrypt. */
export const encryptionConfig = configSection(
  'encryption',
  z.object({
    ENCRYPTION_KEYS: z.string('must be set: keyId:base64 of 32 bytes').transform((text, context) => {
      try {
        return KeyRing.parse(text);
      } catch (error) {
        context.addIssue(error instanceof Error ? error.message : 'is not a key ring');
        return z.NEVER;
      }
    }),
  }),
  (v) => v.ENCRYPTION_KEYS,
);
