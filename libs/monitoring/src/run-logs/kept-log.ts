import { maskText } from '@resync/platform';

/** Where the reason of a failure is, is the end; the connector gives the beginning up to here. */
export const MAX_LOG_BYTES = 256 * 1_024;
/** A character split by the connector's cut is left out of the text: up to this many of its bytes. */
const SPLIT_BYTES = 3;

/** What is kept of a log that was read with `MAX_LOG_BYTES`: masked to its last line. */
export function keptLog(text: string | null): { text: string | null; truncated: boolean } {
  if (text === null) return { text, truncated: false };
  // a text of the scheduler may hold NUL, which PostgreSQL's cannot
  const storable = text.replaceAll('\u0000', '').toWellFormed();
  return {
    text: maskText(storable, storable.length),
    truncated: Buffer.byteLength(text) >= MAX_LOG_BYTES - SPLIT_BYTES,
  };
}
