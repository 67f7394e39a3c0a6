import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  ExampleIndex,
  INTENTS,
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
    ExampleIndex.of(toShow(train)).write(dirname(ROUTER));
    copyFileSync(join(DATA, 'intents/validation.jsonl'), routerFiles(dirname(ROUTER)).reference);
    const { words, head } = model.parts.blend;
    process.stdout.write(
      `learned from ${train.length} examples, weighed on ${validation.length}: words ${words.toFixed(2)}, encoder ${head.toFixed(2)}; ${ROUTER} ${(statSync(ROUTER).size / 1e6).toFixed(1)} MB\n`,
    );
  });
}

/** Examples of one intent that are kept for people who ask why: more are compared with each question for nothing. */
const SHOWN_OF_INTENT = 600;

/** One of each group of translations, evenly over the writers. */
function toShow<E extends { intent: string; group?: string | undefined }>(train: readonly E[]): E[] {
  const groups = new Set<string>();
  const originals = train.filter(
    ({ group }) => group === undefined || (!groups.has(group) && groups.add(group)),
  );
  return INTENTS.flatMap((intent) => {
    const own = originals.filter((example) => example.intent === intent);
    const step = Math.max(1, own.length / SHOWN_OF_INTENT);
    return Array.from(
      { length: Math.min(own.length, SHOWN_OF_INTENT) },
      (_, i) => own[Math.floor(i * step)],
    ).filter((example) => example !== undefined);
  });
}
