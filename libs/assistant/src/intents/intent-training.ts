import { FEATURE_SPACE, featuresOf } from './features.rules.js';
import { intentIndex, IntentModel, type IntentParts, languageIndex } from './intent-model.js';
import { type Example, INTENTS, LANGUAGES } from './intent.model.js';
import { denseFeatures, type LinearClassifier, softmax } from './linear-classifier.js';
import { DEFAULT_TRAINING, trainLinearClassifier } from './linear-classifier.trainer.js';

/** A question with its vector. */
export type EmbeddedExample = Example & { vector: Float32Array };

const WORDS = { ...DEFAULT_TRAINING, decay: 3e-4 };
const HEAD = { ...DEFAULT_TRAINING, learningRate: 0.1, epochs: 30, decay: 1e-5 };

/** Trains all parts; `validation` was learned by none of them and sets how much each counts. */
export function trainIntents(
  encoder: string,
  train: readonly EmbeddedExample[],
  validation: readonly EmbeddedExample[],
): IntentModel {
  const parts = {
    encoder,
    words: trainWords(train),
    head: trainHead(train),
    action: onWords(train, 2, ({ wantsAction }) => Number(wantsAction)),
    language: onWords(train, LANGUAGES.length, ({ language }) => languageIndex(language)),
  };
  return new IntentModel({ ...parts, blend: bestBlend(parts, validation) });
}

const trainWords = (train: readonly Example[]): LinearClassifier =>
  onWords(train, INTENTS.length, ({ intent }) => intentIndex(intent));

const trainHead = (train: readonly EmbeddedExample[]): LinearClassifier =>
  trainLinearClassifier(
    train.map(({ vector, intent }) => ({ features: denseFeatures(vector), label: intentIndex(intent) })),
    { classes: INTENTS.length, inputs: train[0]?.vector.length ?? 0 },
    HEAD,
  );

const onWords = (
  train: readonly Example[],
  classes: number,
  label: (example: Example) => number,
): LinearClassifier =>
  trainLinearClassifier(
    train.map((example) => ({ features: featuresOf(example.text), label: label(example) })),
    { classes, inputs: FEATURE_SPACE },
    WORDS,
  );

/** How much the parts count so that the validation set is most probable: log loss, by a grid that narrows. */
function bestBlend(
  { words, head }: Pick<IntentParts, 'words' | 'head'>,
  validation: readonly EmbeddedExample[],
): IntentParts['blend'] {
  const scored = validation.map(({ text, vector, intent }) => ({
    words: words.scores(featuresOf(text)),
    head: head.scores(denseFeatures(vector)),
    label: intentIndex(intent),
  }));
  const loss = (blend: IntentParts['blend']): number =>
    scored.reduce((sum, { words: w, head: h, label }) => {
      const both = w.map((score, i) => score * blend.words + (h[i] ?? 0) * blend.head);
      return sum - Math.log(Math.max(1e-9, softmax(both)[label] ?? 0));
    }, 0);
  let best = { words: 1, head: 1 };
  for (let step = 1; step > 0.02;) {
    const next = neighbours(best, step).reduce(
      (least, blend) => (loss(blend) < loss(least) ? blend : least),
      best,
    );
    if (next === best) step /= 2;
    best = next;
  }
  return best;
}

const neighbours = ({ words, head }: IntentParts['blend'], step: number): IntentParts['blend'][] => [
  { words: words + step, head },
  { words: Math.max(0, words - step), head },
  { words, head: head + step },
  { words, head: Math.max(0, head - step) },
];
