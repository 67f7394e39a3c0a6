import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { jsonOrNull } from '@resync/platform';
import { z } from 'zod';
import { FEATURE_SPACE } from './features.rules.js';
import { IntentModel, type IntentParts } from './intent-model.js';
import { INTENTS, LANGUAGES } from './intent.model.js';
import { type LinearClassifier } from './linear-classifier.js';
import { packed, packedSize, unpacked } from './packed-classifier.js';

/** The file holds something else than a trained router of this version. */
export class BadIntentModel extends Error {
  constructor(file: string, why: string) {
    super(`${file} cannot be used: ${why}; \`./resync eval train\` makes it anew`);
    this.name = 'BadIntentModel';
  }
}

const VERSION_LENGTH = 16;
const PARTS = ['words', 'head', 'action', 'language'] as const;
const Part = z.object({ classes: z.int().min(2).max(64), inputs: z.int().min(1).max(FEATURE_SPACE) });
const Header = z.object({
  encoder: z.string(),
  intents: z.array(z.string()),
  languages: z.array(z.string()),
  features: z.literal(FEATURE_SPACE),
  blend: z.object({ words: z.number().min(0), head: z.number().min(0) }),
  parts: z.object({ words: Part, head: Part, action: Part, language: Part }),
});

/**
 * Layout: length of the header (u32, little endian), the header as JSON, then each part as `packed` writes it. What
 * docs/evaluation.md publishes is measured on these eight bits.
 */
export function writeIntentModel(file: string, { parts }: IntentModel): void {
  const shape = (name: (typeof PARTS)[number]) => ({
    classes: parts[name].classes,
    inputs: parts[name].weights.length / parts[name].classes,
  });
  const header = Buffer.from(
    JSON.stringify({
      encoder: parts.encoder,
      intents: INTENTS,
      languages: LANGUAGES,
      features: FEATURE_SPACE,
      blend: parts.blend,
      parts: Object.fromEntries(PARTS.map((name) => [name, shape(name)])),
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  writeFileSync(file, Buffer.concat([length, header, ...PARTS.map((name) => packed(parts[name]))]));
}

/** Errors: `BadIntentModel`. */
export function readIntentModel(file: string): IntentModel {
  const content = readFileSync(file);
  const start = 4 + (content.length < 4 ? 0 : content.readUInt32LE(0));
  if (content.length <= start) throw new BadIntentModel(file, 'it is cut short');
  const parsed = Header.safeParse(jsonOrNull(content.toString('utf8', 4, start)));
  if (!parsed.success) throw new BadIntentModel(file, z.prettifyError(parsed.error));
  const { encoder, blend, intents, languages, parts: shapes } = parsed.data;
  if (intents.join() !== INTENTS.join() || languages.join() !== LANGUAGES.join())
    throw new BadIntentModel(file, 'it knows other intents or languages');
  let at = start;
  const next = ({ classes, inputs }: z.output<typeof Part>): LinearClassifier => {
    const size = packedSize(classes, inputs);
    if (at + size > content.length) throw new BadIntentModel(file, 'it is cut short');
    const part = unpacked(content.subarray(at, at + size), classes);
    at += size;
    return part;
  };
  const parts: IntentParts = {
    encoder,
    blend,
    words: next(shapes.words),
    head: next(shapes.head),
    action: next(shapes.action),
    language: next(shapes.language),
  };
  return new IntentModel(parts, hash('sha256', content).slice(0, VERSION_LENGTH));
}
