import { MAX_REQUEST_BYTES } from './batches.rules';

export type Encoding = 'utf-8' | 'windows-1252';

/** A file as it will be sent. */
export interface ComposerFile {
  name: string;
  text: string;
  encoding: Encoding;
  /** Of the file itself. */
  bytes: number;
  /** Of what is sent for it. */
  sentBytes: number;
}

/** Exports of older machines are not UTF-8, and what is not can hardly be mistaken for it; the other one takes any byte. */
export function decoded(content: ArrayBuffer): { text: string; encoding: Encoding } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(content), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(content), encoding: 'windows-1252' };
  }
}

async function readFile(file: File): Promise<ComposerFile> {
  const { name, size: bytes } = file;
  // what cannot be sent is not read either
  if (bytes > MAX_REQUEST_BYTES) return { name, text: '', encoding: 'utf-8', bytes, sentBytes: bytes };
  const { text, encoding } = decoded(await file.arrayBuffer());
  const sentBytes = new Blob([JSON.stringify({ name, text })]).size;
  return { name, text, encoding, bytes, sentBytes };
}

/** The files, and the names of those that could not be read: folders, and what went away meanwhile. */
export async function readFiles(
  list: readonly File[],
): Promise<{ read: ComposerFile[]; unreadable: string[] }> {
  const tried = await Promise.allSettled(list.map(readFile));
  return {
    read: tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    unreadable: list.filter((_, at) => tried[at]?.status === 'rejected').map(({ name }) => name),
  };
}
