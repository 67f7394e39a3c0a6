/** Of what is sent for a file. */
interface Sent {
  sentBytes: number;
}

/** What the API takes in one request, less what stands around the files. */
export const MAX_REQUEST_BYTES = 32 * 1_024 * 1_024 - 1_024;
const MAX_FILES = 1_000;

export const isTooBig = ({ sentBytes }: Sent): boolean => sentBytes > MAX_REQUEST_BYTES;

/** The files in requests that the API takes, in their order: what a later file says again holds. */
export function batchesOf<F extends Sent>(
  files: readonly F[],
  maxBytes = MAX_REQUEST_BYTES,
  maxFiles = MAX_FILES,
): F[][] {
  const batches: F[][] = [];
  let room = 0;
  for (const file of files) {
    const last = batches.at(-1);
    const size = file.sentBytes + 1; // a comma
    if (!last || size > room || last.length >= maxFiles) {
      batches.push([file]);
      room = maxBytes - size;
    } else {
      last.push(file);
      room -= size;
    }
  }
  return batches;
}
