import { featuresOf } from './features.rules.js';
import { INTENTS, type Intent, LANGUAGES, type Language } from './intent.model.js';
import { denseFeatures, type LinearClassifier, softmax } from './linear-classifier.js';

/** The parts of the router that were learned. */
export interface IntentParts {
  /** Name of the encoder whose vectors `head` was trained on. */
  encoder: string;
  /** On words and parts of words. */
  words: LinearClassifier;
  /** On the encoder's vector. */
  head: LinearClassifier;
  /** no, yes. */
  action: LinearClassifier;
  /** In the order of LANGUAGES. */
  language: LinearClassifier;
  /** How much each part's scores count; fitted on the validation set, so that probabilities are calibrated. */
  blend: { words: number; head: number };
}

/** What the model says of one text. Probabilities in the order of INTENTS, summing to one. */
export interface Reading {
  intents: Float32Array;
  /** Of the parts alone, for explanations. */
  words: Float32Array;
  head: Float32Array;
  wantsAction: number;
  language: Language;
  /** Probability of that language. */
  languageCertainty: number;
}

/** Names the intents of a question: encoder and words together, because each knows what the other misses. */
export class IntentModel {
  constructor(readonly parts: IntentParts) {}

  /** `vector` comes from `parts.encoder`. What it costs: docs/performance.md, router. */
  read(text: string, vector: Float32Array): Reading {
    const { words, head, action, language, blend } = this.parts;
    const features = featuresOf(text);
    const wordScores = words.scores(features).map((score) => score * blend.words);
    const headScores = head.scores(denseFeatures(vector)).map((score) => score * blend.head);
    const together = wordScores.map((score, i) => score + (headScores[i] ?? 0));
    const languages = softmax(language.scores(features));
    const [portuguese = 0, english = 0] = languages;
    return {
      intents: softmax(together),
      words: softmax(wordScores),
      head: softmax(headScores),
      wantsAction: softmax(action.scores(features))[1] ?? 0,
      language: portuguese >= english ? 'pt' : 'en',
      languageCertainty: Math.max(portuguese, english),
    };
  }
}

/** Intents with their probabilities, best first. */
export const ranked = (probabilities: Float32Array): { intent: Intent; probability: number }[] =>
  INTENTS.map((intent, i) => ({ intent, probability: probabilities[i] ?? 0 })).sort(
    (a, b) => b.probability - a.probability,
  );

export const languageIndex = (language: Language): number => LANGUAGES.indexOf(language);
export const intentIndex = (intent: Intent): number => INTENTS.indexOf(intent);
