import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { jsonOrNull } from '@resync/platform';
import { z } from 'zod';
import { ModelUnusable } from './embedding.errors.js';

/** What `model.json` says of a model; `training/export.py` writes it. */
const Description = z.object({
  name: z.string().regex(/^[\w.-]{1,64}$/),
  dimensions: z.int().min(1).max(4_096),
  maxTokens: z.int().min(3).max(512),
  sha256: z.record(z.string().regex(/^[\w.-]+$/), z.string().regex(/^[0-9a-f]{64}$/)),
});

export interface ModelDescription {
  directory: string;
  name: string;
  dimensions: number;
  /** Longer texts lose their end. */
  maxTokens: number;
}

const NEEDED = ['model.onnx', 'tokenizer.json', 'tokenizer_config.json'];

/** Reads a model's description and checks that each file is the one it was published with. Errors: `ModelUnusable`. */
export async function openModelDirectory(path: string): Promise<ModelDescription> {
  const directory = resolve(path);
  const text = await readFile(join(directory, 'model.json'), 'utf8').catch(() => {
    throw new ModelUnusable(directory, 'it has no model.json; MODEL_DIR names a directory below models/');
  });
  const parsed = Description.safeParse(jsonOrNull(text));
  if (!parsed.success) throw new ModelUnusable(directory, `model.json: ${z.prettifyError(parsed.error)}`);
  const { sha256, ...described } = parsed.data;
  for (const file of NEEDED) {
    const expected = sha256[file];
    if (!expected) throw new ModelUnusable(directory, `model.json has no checksum of ${file}`);
    const content = await readFile(join(directory, file)).catch(() => {
      throw new ModelUnusable(directory, `${file} is missing`);
    });
    if (createHash('sha256').update(content).digest('hex') !== expected)
      throw new ModelUnusable(directory, `${file} is not the published one (its checksum differs)`);
  }
  return { directory, ...described };
}
