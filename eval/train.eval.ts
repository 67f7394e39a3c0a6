import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  ExampleIndex,
  routerFiles,
  trainingExamples,
  trainIntents,
  validationExamples,
  writeIntentModel,
} from '@resync/assistant';
import { DATA, embedded, ROUTER, V1, withEncoder } from './house.js';

/** `./resync eval train`: the router's own parts, on the vectors of the committed encoder. Two minutes, no Python. */
export async function run(): Promise<void> {
  await withEncoder(V1, async (encoder) => {
    const train = await embedded(encoder, trainingExamples(DATA));
    const validation = await embedded(encoder, validationExamples(DATA));
    const model = trainIntents(encoder.model, train, validation);
    mkdirSync(dirname(ROUTER), { recursive: true });
    writeIntentModel(ROUTER, model);
    ExampleIndex.of(train).write(dirname(ROUTER));
    copyFileSync(join(DATA, 'intents/validation.jsonl'), routerFiles(dirname(ROUTER)).reference);
    const { words, head } = model.parts.blend;
    process.stdout.write(
      `learned from ${train.length} examples, weighed on ${validation.length}: words ${words.toFixed(2)}, encoder ${head.toFixed(2)}; ${ROUTER} ${(statSync(ROUTER).size / 1e6).toFixed(1)} MB\n`,
    );
  });
}
