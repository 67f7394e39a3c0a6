import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type Dispatcher } from 'undici';

type Body = Dispatcher.ResponseData['body'];

/** More than the bound came; nothing of it was kept. */
export class BodyTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`the answer is larger than ${maxBytes} bytes`);
  }
}

/** The compressed answer ended early or is damaged. */
export class BodyDamaged extends Error {}

const decompress = promisify(gunzip);

/** The whole body as text; `onBytes` counts what came over the wire. Never holds more than `maxBytes`. */
export async function readText(
  body: Body,
  { gzip, maxBytes, onBytes }: { gzip: boolean; maxBytes: number; onBytes: (n: number) => void },
): Promise<string> {
  const received = await readAtMost(body, maxBytes, onBytes);
  if (received.cut) throw new BodyTooLarge(maxBytes);
  if (!gzip || received.bytes.length === 0) return received.bytes.toString('utf8');
  try {
    return (await decompress(received.bytes, { maxOutputLength: maxBytes })).toString('utf8');
  } catch (cause) {
    if (cause instanceof RangeError) throw new BodyTooLarge(maxBytes);
    throw new BodyDamaged('the compressed answer is cut off or damaged', { cause });
  }
}

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
