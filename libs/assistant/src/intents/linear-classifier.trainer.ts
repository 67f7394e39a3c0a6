import { type Features, LinearClassifier, softmax } from './linear-classifier.js';
import { seededRandom, shuffle } from './seeded-random.js';

export interface Labelled {
  features: Features;
  label: number;
}

export interface TrainingOptions {
  epochs: number;
  learningRate: number;
  /** Pull of each weight towards zero, whenever its input is seen. */
  decay: number;
  /** Share of probability given to the other classes, against over-confidence. */
  smoothing: number;
  seed: number;
}

export const DEFAULT_TRAINING: TrainingOptions = {
  epochs: 12,
  learningRate: 0.3,
  decay: 1e-5,
  smoothing: 0.05,
  seed: 7,
};

/** Keeps the first steps of an input that was hardly seen small. */
const INPUT_FLOOR = 1e-4;
const BIAS_FLOOR = 1e-2;

/** Multinomial logistic regression by AdaGrad (Duchi et al. 2011); the same examples and seed give the same weights. */
export function trainLinearClassifier(
  examples: readonly Labelled[],
  { classes, inputs }: { classes: number; inputs: number },
  options: TrainingOptions = DEFAULT_TRAINING,
): LinearClassifier {
  const training = new Training(LinearClassifier.empty(classes, inputs), options);
  const order = examples.map((_, i) => i);
  const random = seededRandom(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const example = examples[i];
      if (example) training.learn(example);
    }
  }
  return training.model;
}

/** A classifier and the squares of its gradients so far. */
class Training {
  readonly #squares: Float32Array;
  readonly #biasSquares: Float32Array;

  constructor(
    readonly model: LinearClassifier,
    private readonly options: TrainingOptions,
  ) {
    this.#squares = new Float32Array(model.weights.length);
    this.#biasSquares = new Float32Array(model.classes);
  }

  learn({ features, label }: Labelled): void {
    const { classes, weights } = this.model;
    const { learningRate, decay } = this.options;
    const error = this.#error(features, label);
    this.#learnBias(error);
    const squares = this.#squares;
    for (let f = 0; f < features.places.length; f++) {
      const row = (features.places[f] ?? 0) * classes;
      const weight = features.weights[f] ?? 0;
      for (let c = 0; c < classes; c++) {
        const at = row + c;
        const gradient = weight * (error[c] ?? 0) + decay * (weights[at] ?? 0);
        const square = (squares[at] ?? 0) + gradient * gradient;
        squares[at] = square;
        weights[at] = (weights[at] ?? 0) - (learningRate * gradient) / Math.sqrt(square + INPUT_FLOOR);
      }
    }
  }

  /** Probability given minus probability wanted, for each class. */
  #error(features: Features, label: number): Float32Array {
    const { classes } = this.model;
    const { smoothing } = this.options;
    return softmax(this.model.scores(features)).map(
      (given, c) => given - (c === label ? 1 - smoothing : smoothing / (classes - 1)),
    );
  }

  #learnBias(error: Float32Array): void {
    const { bias } = this.model;
    const squares = this.#biasSquares;
    for (let c = 0; c < bias.length; c++) {
      const gradient = error[c] ?? 0;
      const square = (squares[c] ?? 0) + gradient * gradient;
      squares[c] = square;
      bias[c] = (bias[c] ?? 0) - (this.options.learningRate * gradient) / 3 / Math.sqrt(square + BIAS_FLOOR);
    }
  }
}
