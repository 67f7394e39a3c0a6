import { join } from 'node:path';
import { BadIntentModel, readIntentModel } from './intent-model.file.js';
import { type IntentModel } from './intent-model.js';
import { type RouterConfig } from './router.config.js';

/** What a directory of `models/` holds of a router; the examples are beside it (`ExampleIndex`). */
export const routerFiles = (directory: string) => ({
  model: join(directory, 'router.bin'),
  /** Questions that nothing is learned from: what own examples of tenants are measured on. */
  reference: join(directory, 'reference.jsonl'),
});

/** Errors: `BadIntentModel`, also when the router was trained on another encoder's vectors. */
export function openIntentModel({ directory }: RouterConfig, encoder: string): IntentModel {
  const file = routerFiles(directory).model;
  const model = readIntentModel(file);
  if (model.parts.encoder !== encoder)
    throw new BadIntentModel(file, `it was trained on ${model.parts.encoder}, the encoder is ${encoder}`);
  return model;
}
