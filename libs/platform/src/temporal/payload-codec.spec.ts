import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyRing } from '../encryption/index.js';
import { AesGcmCodec } from './payload-codec.js';

const aKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [old, fresh] = [aKey('k1'), aKey('k2')];
const codec = new AesGcmCodec(KeyRing.parse(old));
const valueOf = (payload: Payload | undefined) => defaultPayloadConverter.fromPayload(payload ?? {});
const payloadOf = (value: unknown) => defaultPayloadConverter.toPayload(value);

describe('AesGcmCodec', () => {
  it('gives every JSON value back and shows nothing of it on the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const [sealed] = await codec.encode([payloadOf({ marker: 'FECHADIA', value })]);
        expect(Buffer.from(sealed?.data ?? []).includes('FECHADIA')).toBe(false);
        const [opened] = await codec.decode([sealed ?? {}]);
        expect(valueOf(opened)).toEqual(valueOf(payloadOf({ marker: 'FECHADIA', value })));
      }),
      { numRuns: 30 },
    );
  });

  it('passes payloads from before it was switched on', async () => {
    const plain = payloadOf('before');
    expect(await codec.decode([plain])).toEqual([plain]);
  });

  it('opens old payloads after a rotation and says which key is missing once that is gone', async () => {
    const sealed = await codec.encode([payloadOf('x')]);
    const rotated = new AesGcmCodec(KeyRing.parse(`${fresh},${old}`));
    expect(valueOf((await rotated.decode(sealed))[0])).toBe('x');
    await expect(new AesGcmCodec(KeyRing.parse(fresh)).decode(sealed)).rejects.toThrow(/"k1"/);
  });

  it('refuses changed bytes', async () => {
    const [sealed] = await codec.encode([payloadOf('x')]);
    const data = Uint8Array.from(sealed?.data ?? []);
    data[14] = (data[14] ?? 0) ^ 1;
    await expect(codec.decode([{ ...sealed, data }])).rejects.toThrow();
  });

  it('refuses what is too short to be proven', async () => {
    const [sealed] = await codec.encode([payloadOf('x')]);
    for (const length of [0, 4, 12, 15, 27])
      await expect(
        codec.decode([{ ...sealed, data: (sealed?.data ?? new Uint8Array()).subarray(0, length) }]),
      ).rejects.toThrow();
  });
});
