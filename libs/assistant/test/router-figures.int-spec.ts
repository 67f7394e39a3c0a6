import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EmbeddingService } from '@resync/knowledge';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unseenExamples } from '../src/examples/example-files.js';
import { IntentRouter } from '../src/intents/intent-router.service.js';
import { BadIntentModel, readIntentModel } from '../src/intents/intent-model.file.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const at = (path: string): string => resolve(ROOT, path);

let encoder: EmbeddingService;
let router: IntentRouter;
beforeAll(async () => {
  const settings = { threads: 1, coresPerThread: 2, queue: 100_000 };
  encoder = await EmbeddingService.open({ ...settings, directory: at('models/resync-embeddings-v1') });
  router = IntentRouter.open({ directory: at('models/resync-intents-v1') }, encoder);
});
afterAll(() => encoder.onModuleDestroy());

/** Accuracy of a set as docs/evaluation.md publishes it. */
function published(set: string): number {
  const row = readFileSync(at('docs/evaluation.md'), 'utf8')
    .split('\n')
    .find((line) => new RegExp(`^\\| ${set} +\\|`).test(line));
  return Number(/\| +([\d.]+) %/.exec(row ?? '')?.[1]);
}

it.each(unseenExamples(at('data')))(
  'reaches on $name what is published of it',
  async ({ name, examples }) => {
    const answers = await router.classify(examples.map(({ text }) => text));
    const right = answers.filter(({ ranking }, i) => ranking[0]?.intent === examples[i]?.intent).length;
    const accuracy = (100 * right) / examples.length;
    // other processors round otherwise: one question more or less
    expect(Math.abs(accuracy - published(name))).toBeLessThan(0.7);
    expect(accuracy).toBeGreaterThan(93);
  },
);

it('refuses a router that was trained on the vectors of another encoder', () => {
  const other = { ...encoder, model: 'another', dimensions: 384, embed: async () => [] };
  expect(() => IntentRouter.open({ directory: at('models/resync-intents-v1') }, other)).toThrow(
    BadIntentModel,
  );
});

it('refuses a file that is cut short', () => {
  expect(() => readIntentModel(at('models/resync-intents-v1/examples.jsonl'))).toThrow(BadIntentModel);
});
