import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../config/index.js';
import { encryptionConfig } from './encryption.config.js';
import { EncryptionKeyMissing, SecretUnreadable } from './encryption.errors.js';
import { Encryption } from './encryption.js';
import { KeyRing } from './key-ring.js';

const aKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [old, fresh] = [aKey('k1'), aKey('k2')];
const encryption = new Encryption(KeyRing.parse(old));

describe('Encryption', () => {
  it('gives any text back in the context it was written for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (secret, context) => {
        expect(encryption.decrypt(encryption.encrypt(secret, context), context)).toBe(secret);
      }),
    );
  });

  it('never writes the same text the same way twice', () => {
    expect(encryption.encrypt('s3cret', 'row')).not.toBe(encryption.encrypt('s3cret', 'row'));
  });

  it('does not open a secret that was copied to another row', () => {
    const copied = encryption.encrypt('s3cret', 'tenant-a');
    expect(() => encryption.decrypt(copied, 'tenant-b')).toThrow(SecretUnreadable);
  });

  it('refuses any changed character', () => {
    const written = encryption.encrypt('s3cret', 'row');
    fc.assert(
      fc.property(fc.nat(written.length - 1), (at) => {
        const other = written[at] === 'A' ? 'B' : 'A';
        // the last character may carry unused bits: changing it can leave the bytes as they were
        fc.pre(at < written.length - 1);
        const changed = written.slice(0, at) + other + written.slice(at + 1);
        expect(() => encryption.decrypt(changed, 'row')).toThrow(/cannot be read|not in ENCRYPTION_KEYS/);
      }),
    );
  });

  it('reads old secrets after a rotation, says that they are outdated, and writes with the first key', () => {
    const before = encryption.encrypt('s3cret', 'row');
    const rotated = new Encryption(KeyRing.parse(`${fresh},${old}`));
    expect(rotated.decrypt(before, 'row')).toBe('s3cret');
    expect(rotated.isOutdated(before)).toBe(true);
    expect(rotated.isOutdated(rotated.encrypt('s3cret', 'row'))).toBe(false);
  });

  it('says which key is missing once an old one is taken out', () => {
    const before = encryption.encrypt('s3cret', 'row');
    expect(() => new Encryption(KeyRing.parse(fresh)).decrypt(before, 'row')).toThrow(EncryptionKeyMissing);
  });
});

describe('ENCRYPTION_KEYS', () => {
  it('names the variable and the place of a bad entry, never the value', () => {
    const read = () => readConfig({ e: encryptionConfig }, { ENCRYPTION_KEYS: `${old},k3:tooShort` });
    expect(read).toThrow(/ENCRYPTION_KEYS: entry 2/);
    expect(read).not.toThrow(/tooShort/);
  });

  it('refuses one id for two keys', () => {
    expect(() => KeyRing.parse(`${old},${aKey('k1')}`)).toThrow(/used twice/);
  });
});
