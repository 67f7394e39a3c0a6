import { featuresOf } from './features.rules.js';
import { INTENTS, type Intent, LANGUAGES, type Language } from './intent.model.js';
import { type IntentOverlay } from './intent-overlay.js';
import { denseFeatures, type Features, type LinearClassifier, softmax } from './linear-classifier.js';

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

/** Scores of the intents before they are probabilities, in the order of INTENTS. */
export interface IntentScores {
  /** Of the text, which other parts look at too. */
  features: Features;
  words: Float32Array;
  head: Float32Array;
  together: Float32Array;
}

/** Names the intents of a question: encoder and words together, because each knows what the other misses. */
export class IntentModel {
  constructor(
    readonly parts: IntentParts,
    /** Tells one trained model from another: the beginning of the SHA-256 of its file. */
    readonly version = 'unsaved',
  ) {}

  /** `vector` comes from `parts.encoder`. What it costs: docs/performance.md, router. */
  read(text: string, vector: Float32Array, overlay?: IntentOverlay): Reading {
    const { features, words, head, together } = this.scores(text, vector);
    return {
      intents: softmax(overlay ? sum(together, overlay.scores(features, vector)) : together),
      words: softmax(words),
      head: softmax(head),
      ...this.formOf(text, features),
    };
  }

  /** What the words alone tell. */
  formOf(
    text: string,
    features = featuresOf(text),
  ): Pick<Reading, 'wantsAction' | 'language' | 'languageCertainty'> {
    const { action, language } = this.parts;
    const [portuguese = 0, english = 0] = softmax(language.scores(features));
    return {
      wantsAction: softmax(action.scores(features))[1] ?? 0,
      language: portuguese >= english ? 'pt' : 'en',
      languageCertainty: Math.max(portuguese, english),
    };
  }

  scores(text: string, vector: Float32Array): IntentScores {
    const { blend } = this.parts;
    const features = featuresOf(text);
    const words = this.parts.words.scores(features).map((score) => score * blend.words);
    const head = this.parts.head.scores(denseFeatures(vector)).map((score) => score * blend.head);
    return { features, words, head, together: sum(words, head) };
  }
}

const sum = (a: Float32Array, b: Float32Array): Float32Array => a.map((score, i) => score + (b[i] ?? 0));

/** Intents with their probabilities, best first. */
export const ranked = (probabilities: Float32Array): { intent: Intent; probability: number }[] =>
  INTENTS.map((intent, i) => ({ intent, probability: probabilities[i] ?? 0 })).sort(
    (a, b) => b.probability - a.probability,
  );

/** The most probable intent, of probabilities or scores in the order of INTENTS. */
export const bestIntent = (scores: Float32Array): Intent =>
  INTENTS[scores.indexOf(Math.max(...scores))] ?? 'general';

export const languageIndex = (language: Language): number => LANGUAGES.indexOf(language);
export const intentIndex = (intent: Intent): number => INTENTS.indexOf(intent);
