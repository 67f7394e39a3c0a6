import { chmod, readFile, writeFile } from 'node:fs/promises';

/** The key that the file holds; undefined when there is no file, or none was named. */
export async function readKey(path: string | undefined): Promise<string | undefined> {
  if (!path) return undefined;
  try {
    return (await readFile(path, 'utf8')).trim() || undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Only its owner may read it, also when the file was there before. */
export async function writeKey(path: string | undefined, key: string): Promise<void> {
  if (!path) return;
  await writeFile(path, `${key}\n`, { mode: 0o600 });
  await chmod(path, 0o600);
}
