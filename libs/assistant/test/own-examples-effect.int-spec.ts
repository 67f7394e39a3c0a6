import { join } from 'node:path';
import { EmbeddingService } from '@resync/knowledge';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { validationExamples } from '../src/examples/example-files.js';
import { ExampleIndex } from '../src/intents/example-index.js';
import { readIntentModel } from '../src/intents/intent-model.file.js';
import { learnOverlay, type OverlayGround } from '../src/intents/intent-overlay.effect.js';
import { drawReplay, type OverlayExample, readExamples } from '../src/intents/intent-overlay.training.js';
import { IntentOverlay } from '../src/intents/intent-overlay.js';
import { type Intent, INTENTS } from '../src/intents/intent.model.js';
import { HOUSE_WORDS } from './house-words.fixtures.js';

const ROOT = join(import.meta.dirname, '../../..');
const ROUTER = join(ROOT, 'models/resync-intents-v1');

let encoder: EmbeddingService;
let ground: OverlayGround;
beforeAll(async () => {
  const directory = join(ROOT, 'models/resync-embeddings-v1');
  encoder = await EmbeddingService.open({ directory, threads: 1, coresPerThread: 2, queue: 10_000 });
  const model = readIntentModel(join(ROUTER, 'router.bin'));
  const validation = await embedded(validationExamples(join(ROOT, 'data')));
  const replay = await readExamples(model, drawReplay(ExampleIndex.read(ROUTER)));
  ground = { model, replay, reference: await readExamples(model, validation) };
});
afterAll(() => encoder.onModuleDestroy());

async function embedded(examples: readonly { text: string; intent: Intent }[]): Promise<OverlayExample[]> {
  const found = await encoder.embed(examples.map(({ text }) => text));
  return examples.map(({ text, intent }, i) => ({
    text,
    intent,
    vector: found[i]?.vector ?? new Float32Array(),
  }));
}

it('teaches the words of a house, and leaves what everybody asks as it was', async () => {
  const { effect } = await learnOverlay(ground, await embedded(HOUSE_WORDS), () => undefined);
  expect(effect.own).toMatchObject({ examples: 36, before: expect.any(Number) });
  expect(effect.own.after).toBeGreaterThan(effect.own.before + 0.1);
  expect(effect.reference.after).toBeGreaterThan(effect.reference.before - 0.03);
});

it('names the examples themselves as they were taught, also after being written and read', async () => {
  const examples = await embedded(HOUSE_WORDS);
  const { overlay } = await learnOverlay(ground, examples, () => undefined);
  const read = IntentOverlay.fromBytes(overlay.base, overlay.toBytes());
  for (const { text, vector, intent } of examples) {
    const { intents } = ground.model.read(text, vector, read);
    expect.soft([text, INTENTS[intents.indexOf(Math.max(...intents))]]).toEqual([text, intent]);
  }
});

it('takes what people mean over what the words say, when they say so often enough', async () => {
  const contrary = HOUSE_WORDS.map((example) => ({ ...example, intent: 'documentation' as const }));
  const { effect } = await learnOverlay(ground, await embedded(contrary), () => undefined);
  expect(effect.own.before).toBeLessThan(0.1);
  expect(effect.own.after).toBeGreaterThan(0.4);
  expect(effect.reference.after).toBeGreaterThan(effect.reference.before - 0.04);
});

it('cannot measure what one example changes for others', async () => {
  const [one] = await embedded(HOUSE_WORDS);
  const { effect } = await learnOverlay(ground, one ? [one] : [], () => undefined);
  expect(effect.own.after).toBeNull();
});

it('refuses bytes that are cut short', async () => {
  const { overlay } = await learnOverlay(ground, await embedded(HOUSE_WORDS.slice(0, 2)), () => undefined);
  expect(() => IntentOverlay.fromBytes('x', overlay.toBytes().subarray(0, 100))).toThrow(RangeError);
});
