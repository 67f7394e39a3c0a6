import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { type ExampleIndex } from './example-index.js';
import { intentIndex, type IntentModel } from './intent-model.js';
import { IntentOverlay, OverlayInputs } from './intent-overlay.js';
import { INTENTS, type Intent } from './intent.model.js';
import { type Features, softmax } from './linear-classifier.js';
import { type Labelled, trainingSteps, type TrainingOptions } from './linear-classifier.trainer.js';
import { seededRandom, shuffle } from './seeded-random.js';

/** What an overlay is learned from. */
export interface OverlayExample {
  text: string;
  intent: Intent;
  vector: Float32Array;
}

/** Chosen on data/intents/validation.jsonl and one house's words: what is learned with what it costs everybody's questions. */
const TRAINING: TrainingOptions = {
  epochs: 10,
  learningRate: 0.2,
  decay: 1e-4,
  smoothing: 0.05,
  floor: 1,
  negligible: 5e-3,
  seed: 11,
};
/** Of 0, 2, 3 and 6: more teaches one house more, and costs everybody more. */
const MARGIN = 2;
/** Examples of the router itself that are learned beside the own ones, so that what it knew stays. */
const REPLAYED = { least: 2_000, most: 4_000, perOwn: 4 };
/** How long one slice of work may keep the process from others. */
const SLICE_MS = 5;

/** An example with what the router says of it, made once and used for every training and measurement. */
export interface ReadExample extends OverlayExample {
  features: Features;
  scores: Float32Array;
}

/** What the router says of the examples, in slices. */
export async function readExamples(
  model: IntentModel,
  examples: readonly OverlayExample[],
): Promise<ReadExample[]> {
  const slice = new Slice();
  const read: ReadExample[] = [];
  for (const example of examples) {
    const { features, together } = model.scores(example.text, example.vector);
    read.push({ ...example, features, scores: together });
    await slice.end();
  }
  return read;
}

/** Examples of the router that overlays are learned beside: drawn at random, the same ones each time. */
export function drawReplay(index: ExampleIndex): OverlayExample[] {
  const places = Array.from({ length: index.size }, (_, i) => i);
  shuffle(places, seededRandom(TRAINING.seed));
  return places.slice(0, REPLAYED.most).map((place) => index.at(place));
}

/** How many of them stand beside so many own examples. */
export const replayedBeside = (own: number): number => Math.max(REPLAYED.least, REPLAYED.perOwn * own);

/** Learns what the router lacks to name the own examples, in slices of a few milliseconds; deterministic. */
export async function trainOverlay(
  model: IntentModel,
  own: readonly ReadExample[],
  replay: readonly ReadExample[],
): Promise<IntentOverlay> {
  const inputs = OverlayInputs.ofExamples(
    own.map(({ features }) => features),
    own[0]?.vector.length ?? 1,
  );
  const labelled = ({ features, vector, scores, intent }: ReadExample): Labelled => ({
    features: inputs.of(features, vector),
    label: intentIndex(intent),
    given: scores,
  });
  const examples = [
    ...own.map((example) => ({ ...labelled(example), given: withMargin(example) })),
    // what the router says of its own examples it shall go on saying
    ...replay.map((example) => ({ ...labelled(example), wanted: softmax(example.scores) })),
  ];
  const steps = trainingSteps(examples, { classes: INTENTS.length, inputs: inputs.count }, TRAINING);
  const slice = new Slice();
  for (;;) {
    const step = steps.next();
    if (step.done) return new IntentOverlay(model.version, inputs, step.value);
    await slice.end();
  }
}

/**
 * The router's scores with the right intent held back: what is learned has to win by so much more, and so also wins in other
 * sentences than the ones it was learned from.
 */
function withMargin({ scores, intent }: ReadExample): Float32Array {
  const held = scores.slice();
  const right = intentIndex(intent);
  held[right] = (held[right] ?? 0) - MARGIN;
  return held;
}

/** Lets others have their turn when this one has lasted long enough. */
class Slice {
  #began = performance.now();

  async end(): Promise<void> {
    if (performance.now() - this.#began < SLICE_MS) return;
    await yieldToOthers();
    this.#began = performance.now();
  }
}
