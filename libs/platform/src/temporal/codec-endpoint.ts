import { ValueError } from '@temporalio/common';
import { JSONToPayload, payloadToJSON } from '@temporalio/common/lib/proto-utils.js';
import { z } from 'zod';
import { type KeyRing } from '../encryption/index.js';
import { AesGcmCodec } from './payload-codec.js';
import { PayloadCodecOff, PayloadUnreadable } from './temporal.errors.js';

const MAX_METADATA_LENGTH = 4_096;

/**
 * What the Temporal UI and CLI send to a codec endpoint: payloads as protobuf's JSON, bytes in base64. Fields unknown
 * here are left aside, not refused: the protocol is Temporal's and grows with its releases.
 */
export const EncodedPayloads = z.object({
  payloads: z
    .array(
      z.object({
        metadata: z.record(z.string().max(100), z.base64().max(MAX_METADATA_LENGTH)).nullish(),
        data: z.base64().nullish(),
      }),
    )
    .max(1_000),
});

/**
 * The answer of `POST …/decode` of Temporal's remote codec protocol; there is no `encode`: the UI only reads. A payload
 * says nothing about its tenant, so whoever mounts it lets in only who may read every tenant's. Throws
 * `PayloadCodecOff` without a ring, and `PayloadUnreadable` for a payload whose key is gone or whose bytes were changed.
 */
export async function decodePayloads(
  ring: KeyRing | undefined,
  { payloads }: z.output<typeof EncodedPayloads>,
): Promise<{ payloads: { metadata?: Record<string, string> | null; data?: string | null }[] }> {
  if (!ring) throw new PayloadCodecOff();
  try {
    const decoded = await new AesGcmCodec(ring).decode(payloads.map(JSONToPayload));
    return { payloads: decoded.map(payloadToJSON) };
  } catch (error) {
    const why = error instanceof ValueError ? error.message : 'its bytes are not what was sealed';
    throw new PayloadUnreadable(why, { cause: error });
  }
}
