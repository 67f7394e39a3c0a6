import { JSONToPayload, payloadToJSON } from '@temporalio/common/lib/proto-utils.js';
import { z } from 'zod';
import { type KeyRing } from '../encryption/index.js';
import { AesGcmCodec } from './payload-codec.js';

/** What the Temporal UI sends to a codec endpoint; bytes are base64. */
export const EncodedPayloads = z.strictObject({
  payloads: z
    .array(
      z.strictObject({
        metadata: z.record(z.string().max(100), z.base64()).nullish(),
        data: z.base64().nullish(),
      }),
    )
    .max(1_000),
});

/**
 * The answer of `POST …/decode` of Temporal's remote codec protocol; there is no `encode`: the UI only reads. Whoever
 * mounts it decides who may. Throws `ValueError` for a payload whose key is gone.
 */
export async function decodePayloads(
  ring: KeyRing,
  { payloads }: z.output<typeof EncodedPayloads>,
): Promise<{ payloads: { metadata?: Record<string, string> | null; data?: string | null }[] }> {
  const decoded = await new AesGcmCodec(ring).decode(payloads.map(JSONToPayload));
  return { payloads: decoded.map(payloadToJSON) };
}
