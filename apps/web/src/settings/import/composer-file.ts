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

export async function readFile(file: File): Promise<ComposerFile> {
  const { text, encoding } = decoded(await file.arrayBuffer());
  const sentBytes = new Blob([JSON.stringify({ name: file.name, text })]).size;
  return { name: file.name, text, encoding, bytes: file.size, sentBytes };
}
