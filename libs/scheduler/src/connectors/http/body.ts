import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Dispatcher } from 'undici';
import { inMebibytes } from './bytes.rules.js';

type Body = Dispatcher.ResponseData['body'];

/** More than is read of such an answer; nothing of it was kept. */
export class BodyTooLarge extends Error {}

/** The compressed answer ended early or is damaged. */
export class BodyDamaged extends Error {}

interface TextLimits {
  gzip: boolean;
  /** Of the text itself, inflated. */
  maxBytes: number;
  /** Counts what came over the wire. */
  onBytes: (n: number) => void;
  /** Asked with the length so far before more is kept. */
  grow: (bytes: number) => Promise<void>;
  /** Ends the reading, with its reason. */
  overdue: AbortSignal;
}

/** The whole body as text, inflated piece by piece: never more than `maxBytes` of it are held, however small it came. */
export async function readText(
  body: Body,
  { gzip, maxBytes, onBytes, grow, overdue: signal }: TextLimits,
): Promise<string> {
  let received = 0;
  const counted = async function* (parts: AsyncIterable<Buffer>) {
    for await (const part of parts) {
      received += part.length;
      onBytes(part.length);
      yield part;
    }
  };
  const whole = async (parts: AsyncIterable<Buffer>) => {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of parts) {
      length += chunk.length;
      if (length > maxBytes)
        throw new BodyTooLarge(`it is larger than ${inMebibytes(maxBytes)}, the most that is read of it`);
      await grow(length);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  };
  try {
    return await (gzip
      ? pipeline(body, counted, createGunzip(), whole, { signal })
      : pipeline(body, counted, whole, { signal }));
  } catch (cause) {
    signal.throwIfAborted();
    if (gzip && received === 0 && isDamage(cause)) return '';
    if (isDamage(cause)) throw new BodyDamaged('the compressed answer is cut off or damaged', { cause });
    throw cause;
  }
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');

/** The first `maxBytes` of an uncompressed body; the rest is not fetched. */
export async function readStart(
  body: Body,
  { maxBytes, onBytes }: { maxBytes: number; onBytes: (n: number) => void },
): Promise<{ text: string; cut: boolean }> {
  const { bytes, cut } = await readAtMost(body, maxBytes, onBytes);
  // Fatal decoding is off: a character split by the cut becomes a replacement mark, which is removed.
  const text = bytes.toString('utf8');
  return { text: cut ? text.replace(/\uFFFD+$/, '') : text, cut };
}

async function readAtMost(body: Body, maxBytes: number, onBytes: (n: number) => void) {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const part of body) {
    const chunk: Buffer = part;
    onBytes(chunk.length);
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) break; // leaving the loop destroys the stream and its socket
  }
  const cut = length > maxBytes;
  return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), cut };
}
