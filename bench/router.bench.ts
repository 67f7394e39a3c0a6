import { join } from 'node:path';
import { featuresOf, IntentRouter, trainingExamples } from '@resync/assistant';
import { EmbeddingService } from '@resync/knowledge';
import { percentile } from './event-house.js';
import { figure, print } from './table.js';

/**
 * `./resync bench router`: what naming a question's intent costs on top of its vector. Beside it: the vector alone, which
 * every answer needs anyway. Goal (design §12): ≤ 1 ms on top of the embedding.
 */
const ROOT = join(import.meta.dirname, '../..');
const TEXTS = 1_000;

export async function run(): Promise<void> {
  const encoder = await EmbeddingService.open({
    directory: join(ROOT, 'models/resync-embeddings-v1'),
    threads: 1,
    coresPerThread: 2,
    queue: 100_000,
  });
  const router = IntentRouter.open({ directory: join(ROOT, 'models/resync-intents-v1') }, encoder);
  const texts = trainingExamples(join(ROOT, 'data'))
    .filter((_, i) => i % 13 === 0)
    .slice(0, TEXTS)
    .map(({ text }) => text);
  await router.classify(texts.slice(0, 100)); // compiled by now
  const timings = [];
  for (const text of texts) timings.push(...(await router.classify([text])));
  const words: number[] = texts.map((text) => {
    const begun = performance.now();
    featuresOf(text);
    return performance.now() - begun;
  });
  const row = (name: string, values: readonly number[]): string[] => [
    name,
    percentile([...values], 0.5).toFixed(3),
    percentile([...values], 0.99).toFixed(3),
  ];
  print(`router: ${figure(texts.length)} questions one after another`, [
    ['what', 'p50 ms', 'p99 ms'],
    row(
      'plain: the vectors of the question and its parts',
      timings.map(({ timings: { embeddingMs } }) => embeddingMs),
    ),
    row(
      'on top of it: intents, order, language, nearest examples',
      timings.map(({ timings: { routingMs } }) => routingMs),
    ),
    row('of that: words and parts of words', words),
  ]);
  await encoder.onModuleDestroy();
}
