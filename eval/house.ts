import { cpus } from 'node:os';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type EmbeddedExample } from '@resync/assistant';
import { EmbeddingService } from '@resync/knowledge';

export const ROOT = join(import.meta.dirname, '../..');
export const DATA = join(ROOT, 'data');
export const V1 = join(ROOT, 'models/resync-embeddings-v1');
export const BASE = join(ROOT, 'models/all-MiniLM-L6-v2');
export const ROUTER = join(ROOT, 'models/resync-intents-v1/router.bin');

/** The encoder of this directory, for as long as `work` takes. */
export async function withEncoder<T>(
  directory: string,
  work: (encoder: EmbeddingService) => Promise<T>,
): Promise<T> {
  const encoder = await EmbeddingService.open({
    directory,
    threads: 1,
    coresPerThread: 2,
    queue: 1_000_000,
  });
  try {
    return await work(encoder);
  } finally {
    await encoder.onModuleDestroy();
  }
}

/** Examples with their vectors, in their order. */
export async function embedded<E extends Omit<EmbeddedExample, 'vector'>>(
  encoder: EmbeddingService,
  examples: readonly E[],
): Promise<(E & { vector: Float32Array })[]> {
  const found = await encoder.embed(examples.map(({ text }) => text));
  return examples.map((example, i) => ({ ...example, vector: found[i]?.vector ?? new Float32Array() }));
}

/** Where and when a figure comes from: day, commit, machine. */
export function provenance(): string {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).trim();
  const changed =
    git('status', '--porcelain', '--', 'models', 'data', 'libs') === '' ? '' : ' and what follows it';
  const [cpu] = cpus();
  return `${new Date().toISOString().slice(0, 10)}, commit ${git('rev-parse', '--short', 'HEAD')}${changed}, ${cpus().length} cores of ${cpu?.model.trim() ?? 'unknown'}`;
}
