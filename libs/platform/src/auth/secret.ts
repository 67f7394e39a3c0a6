import { createHash, randomBytes } from 'node:crypto';

/** A secret that is shown once: its prefix says what it is, 256 random bits make guessing hopeless. */
export const newSecret = (prefix: string): string => `${prefix}${randomBytes(32).toString('base64url')}`;

/** What is stored of such a secret. SHA-256 is enough: unlike a password, it cannot be tried out. */
export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
