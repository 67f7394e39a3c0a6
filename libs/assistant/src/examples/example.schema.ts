import { z } from 'zod';
import { INTENTS, LANGUAGES } from '../intents/intent.model.js';

/** A line of data/intents: a question with its label. */
export const ExampleLine = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  intent: z.enum(INTENTS),
  language: z.enum(LANGUAGES),
  wantsAction: z.boolean(),
  /** Shared by translations of each other. */
  group: z.string().optional(),
  text: z.string().min(1).max(2_000),
});
export type ExampleLine = z.output<typeof ExampleLine>;

/** A line of data/intents/several: a message with everything it asks for, in its order. */
export const SeveralLine = ExampleLine.omit({ intent: true, group: true }).extend({
  intents: z.array(z.enum(INTENTS)).min(1).max(3),
});
export type SeveralLine = z.output<typeof SeveralLine>;

export const PAIR_KINDS = [
  'paraphrase',
  'cross_language',
  'other_job',
  'other_number',
  'negation',
  'other_time',
  'other_intent',
] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

/** A line of data/pairs: two questions, and whether the answer to one is the answer to the other. */
export const PairLine = z.strictObject({
  id: z.string(),
  kind: z.enum(PAIR_KINDS),
  same: z.boolean(),
  language: z.enum(LANGUAGES),
  languageB: z.enum(LANGUAGES),
  intentA: z.enum(INTENTS),
  intentB: z.enum(INTENTS),
  a: z.string().min(1).max(2_000),
  b: z.string().min(1).max(2_000),
});
export type PairLine = z.output<typeof PairLine>;

/** A line of data/general/check.jsonl: outside the trade, what says nearly the same and what only shares words. */
export const TripleLine = z.strictObject({
  language: z.enum(LANGUAGES),
  a: z.string().min(1),
  similar: z.string().min(1),
  different: z.string().min(1),
});
export type TripleLine = z.output<typeof TripleLine>;
