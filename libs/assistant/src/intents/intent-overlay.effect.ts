import { bestIntent, type IntentModel } from './intent-model.js';
import { type IntentOverlay } from './intent-overlay.js';
import {
  type OverlayExample,
  type ReadExample,
  readExamples,
  replayedBeside,
  trainOverlay,
} from './intent-overlay.training.js';

const FOLDS = 5;

/** Shares of questions that are named right, without and with the own examples. */
export interface Accuracy {
  examples: number;
  before: number;
  /** Null where it cannot be measured: one example cannot be learned and tested. */
  after: number | null;
}

/** What own examples change. */
export interface OverlayEffect {
  /** On the own examples; `after` by cross-validation, so each is judged by what was learned from the others. */
  own: Accuracy;
  /** On questions that everybody asks, from which nothing is learned: what the own examples cost. */
  reference: Accuracy;
}

/** What is known of the router where overlays are learned. */
export interface OverlayGround {
  model: IntentModel;
  /** Examples of the router, as `drawReplay` drew them. */
  replay: readonly ReadExample[];
  reference: readonly ReadExample[];
}

/** Learns an overlay, and measures what it does. `onStep` hears of each of `OVERLAY_STEPS` steps before it begins. */
export async function learnOverlay(
  { model, replay: all, reference }: OverlayGround,
  examples: readonly OverlayExample[],
  onStep: (step: 'measuring' | 'learning', done: number) => void,
): Promise<{ overlay: IntentOverlay; effect: OverlayEffect }> {
  const own = await readExamples(model, examples);
  const replay = all.slice(0, replayedBeside(own.length));
  const folds = Math.min(FOLDS, own.length);
  let right = 0;
  for (let fold = 0; folds > 1 && fold < folds; fold++) {
    onStep('measuring', fold);
    const [tested, learned] = [
      own.filter((_, i) => i % folds === fold),
      own.filter((_, i) => i % folds !== fold),
    ];
    right += countRight(tested, await trainOverlay(model, learned, replay));
  }
  onStep('learning', FOLDS);
  const overlay = await trainOverlay(model, own, replay);
  const effect = {
    own: { ...measured(own), after: folds > 1 ? right / own.length : null },
    reference: {
      ...measured(reference),
      after: countRight(reference, overlay) / Math.max(1, reference.length),
    },
  };
  return { overlay, effect };
}

export const OVERLAY_STEPS = FOLDS + 1;

const measured = (examples: readonly ReadExample[]) => ({
  examples: examples.length,
  before: examples.length === 0 ? 1 : countRight(examples) / examples.length,
});

function countRight(examples: readonly ReadExample[], overlay?: IntentOverlay): number {
  return examples.filter(({ features, vector, scores, intent }) => {
    const added = overlay?.scores(features, vector);
    const all = added ? scores.map((score, i) => score + (added[i] ?? 0)) : scores;
    return bestIntent(all) === intent;
  }).length;
}
