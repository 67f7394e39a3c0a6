import { type Intent, type Language } from './intent.model.js';

export const FALLBACK_OUTCOMES = [
  'named',
  'no_label',
  'timed_out',
  'failed',
  'resting',
  'budget_spent',
] as const;
/**
 * `named`: a larger model gave a label. `no_label`: it said something else. `resting`: it failed so often that it is left alone
 * for a while. `budget_spent`: the tenant's calls of today are used up, or cannot be counted.
 */
export type FallbackOutcome = (typeof FALLBACK_OUTCOMES)[number];

export interface RankedIntent {
  intent: Intent;
  probability: number;
}

/** Surer than this the router must be to act on an intent; otherwise it abstains. With 1 it is never sure enough. */
export type Thresholds = Readonly<Partial<Record<Intent, number>>> & { readonly otherwise: number };

/** Of 474 best guesses on the validation set none was below it; of 16 up to 0.8, 11 were right, above 0.8, 454 of 458. */
export const DEFAULT_THRESHOLDS: Thresholds = { otherwise: 0.4 };

/**
 * How sure a part of a question must be to add an intent of its own: of 0.5 to 0.9 what names the most messages of
 * data/intents/several/tune.jsonl exactly, without adding to the questions of the validation set.
 */
const FURTHER = 0.8;
const MAX_INTENTS = 3;
/** What is said beside a question and asks nothing. */
const SMALL_TALK: ReadonlySet<Intent> = new Set(['greeting', 'chitchat', 'general']);

export interface Decision {
  /** What the question asks for, best first; the first is the best guess also when the router abstains. */
  intents: RankedIntent[];
  /** The best guess is below its threshold: ask back, or ask a larger model. */
  abstained: boolean;
}

/**
 * What a question asks for, from the intents of the whole and those of its parts. Parts count when they are sure and say
 * something else; small talk never stands beside a real question.
 */
export function decide(
  whole: readonly RankedIntent[],
  parts: readonly (readonly RankedIntent[])[],
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Decision {
  const isSure = ({ intent, probability }: RankedIntent): boolean =>
    probability > (thresholds[intent] ?? thresholds.otherwise);
  const real = parts
    .flatMap(([best]) => best ?? [])
    .filter((best) => best.probability >= FURTHER && isSure(best) && !SMALL_TALK.has(best.intent));
  const [guess = { intent: 'general' as const, probability: 0 }] = whole;
  const counts = real.length === 0 || (isSure(guess) && !SMALL_TALK.has(guess.intent));
  const named = new Map<Intent, RankedIntent>();
  for (const ranked of [...(counts ? [guess] : []), ...real])
    if ((named.get(ranked.intent)?.probability ?? -1) < ranked.probability) named.set(ranked.intent, ranked);
  const intents = [...named.values()].sort((a, b) => b.probability - a.probability).slice(0, MAX_INTENTS);
  return { intents, abstained: !intents.some(isSure) };
}

/** An example that is near the question, for people who ask why. */
export interface NearExample {
  text: string;
  intent: Intent;
  similarity: number;
  /** One of the tenant's own. */
  own: boolean;
}

/** What the router says of a question. */
export interface Classification extends Decision {
  /** `language_model`: the router was not sure, and a larger model named one of the intents. */
  decidedBy: 'router' | 'language_model';
  /** What the question as a whole may mean, most probable first. */
  ranking: RankedIntent[];
  language: Language;
  /** The question is an order to do something in the scheduler. */
  wantsAction: boolean;
  nearest: NearExample[];
  /** The best guess of each part of the router alone. */
  parts: { words: RankedIntent; encoder: RankedIntent };
  timings: { embeddingMs: number; routingMs: number };
  /** What became of asking a larger model; absent when none was asked. */
  fallback?: { outcome: FallbackOutcome; model: string; ms: number };
}
