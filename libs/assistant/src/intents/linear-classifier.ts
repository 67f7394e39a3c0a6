/** What of its inputs a text has: places in the input space, each once, and how much of each. */
export interface Features {
  places: Uint32Array;
  weights: Float32Array;
}

/** Scores of classes as sums of one weight for each input and class. */
export class LinearClassifier {
  constructor(
    readonly classes: number,
    /** A row of `classes` weights for each place of the input space. */
    readonly weights: Float32Array,
    readonly bias: Float32Array,
  ) {}

  static empty(classes: number, inputs: number): LinearClassifier {
    return new LinearClassifier(classes, new Float32Array(inputs * classes), new Float32Array(classes));
  }

  /** One score (logit) for each class. */
  scores({ places, weights }: Features): Float32Array {
    const scores = Float32Array.from(this.bias);
    const { classes, weights: all } = this;
    for (let f = 0; f < places.length; f++) {
      const row = (places[f] ?? 0) * classes;
      const weight = weights[f] ?? 0;
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + weight * (all[row + c] ?? 0);
    }
    return scores;
  }
}

/** A vector of numbers as features, one for each of its dimensions, scaled to what the trainer's steps expect. */
export function denseFeatures(vector: Float32Array): Features {
  const scale = Math.sqrt(vector.length) / 4;
  return { places: Uint32Array.from(vector.keys()), weights: vector.map((x) => x * scale) };
}

/** Probabilities from scores; a higher temperature makes them more alike (Guo et al. 2017). */
export function softmax(scores: Float32Array, temperature = 1): Float32Array {
  const largest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const exponentials = scores.map((score) => Math.exp((score - largest) / temperature));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}
