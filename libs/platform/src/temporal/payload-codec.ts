import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import {
  type DataConverter,
  defaultPayloadConverter,
  type Payload,
  type PayloadCodec,
  ValueError,
} from '@temporalio/common';
import proto from '@temporalio/proto';
import { type KeyRing } from '../encryption/index.js';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12; // the length that GCM is defined for (NIST SP 800-38D §8.2)
const TAG_BYTES = 16;
const ENCODING = 'binary/encrypted';
const bytes = new TextEncoder();
const text = new TextDecoder();

/** This process does not have the key; another may. */
export class KeyNotInRing extends ValueError {
  constructor(keyId: string) {
    super(`payload key "${keyId}" is not in TEMPORAL_CODEC_KEYS`);
  }
}

/**
 * Payloads as AES-256-GCM ciphertext, so that Temporal keeps nothing that it could read. Each carries the id of its
 * key: after a rotation old histories still open. A payload that is not encrypted passes, so the codec can be
 * switched on while workflows run. Without a ring nothing is sealed.
 */
export class AesGcmCodec implements PayloadCodec {
  constructor(private readonly ring: KeyRing | undefined) {}

  async encode(payloads: Payload[]): Promise<Payload[]> {
    const { ring } = this;
    if (!ring) return payloads;
    return payloads.map((payload) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, ring.current, iv);
      const plain = PayloadMessage.encode(payload).finish();
      return {
        metadata: {
          encoding: bytes.encode(ENCODING),
          'encryption-key-id': bytes.encode(ring.currentId),
        },
        data: Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]),
      };
    });
  }

  /** Throws `KeyNotInRing`, and `ValueError` when the bytes are not what was sealed with that key. */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => {
      if (text.decode(payload.metadata?.encoding ?? undefined) !== ENCODING) return payload;
      const keyId = text.decode(payload.metadata?.['encryption-key-id'] ?? undefined);
      const key = this.ring?.find(keyId);
      if (!key) throw new KeyNotInRing(keyId);
      return PayloadMessage.decode(open(key, payload.data ?? new Uint8Array()));
    });
  }
}

/** The same for who looks at runs: what cannot be opened counts as nothing, so that the rest of a run is still seen. */
class ForgivingCodec implements PayloadCodec {
  constructor(private readonly codec: AesGcmCodec) {}

  encode(payloads: Payload[]): Promise<Payload[]> {
    return this.codec.encode(payloads);
  }

  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.all(payloads.map((payload) => this.#open(payload)));
  }

  async #open(payload: Payload): Promise<Payload> {
    const sealed = text.decode(payload.metadata?.encoding ?? undefined) === ENCODING;
    if (!sealed) return payload;
    const opened = await this.codec.decode([payload]).catch(() => undefined);
    return opened?.[0] ?? defaultPayloadConverter.toPayload(undefined);
  }
}

/** Throws `ValueError`. */
function open(key: Uint8Array, data: Uint8Array): Uint8Array {
  try {
    return decipher(key, data);
  } catch (cause) {
    throw new ValueError('its bytes are not what was sealed', cause);
  }
}

function decipher(key: Uint8Array, data: Uint8Array): Uint8Array {
  const body = data.subarray(IV_BYTES, -TAG_BYTES);
  const options = { authTagLength: TAG_BYTES }; // or a shorter tag, easier to guess, would do
  const cipher = createDecipheriv(CIPHER, key, data.subarray(0, IV_BYTES), options);
  cipher.setAuthTag(data.subarray(-TAG_BYTES));
  return Buffer.concat([cipher.update(body), cipher.final()]);
}

/** The data converter of clients and workers: both must have the same keys. */
export const dataConverter = (ring: KeyRing | undefined): DataConverter => ({
  payloadCodecs: [new AesGcmCodec(ring)],
});

/** The data converter of a client that only looks at runs. */
export const forgivingConverter = (ring: KeyRing | undefined): DataConverter => ({
  payloadCodecs: [new ForgivingCodec(new AesGcmCodec(ring))],
});
