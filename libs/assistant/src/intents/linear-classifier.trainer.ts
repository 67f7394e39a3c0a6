import { type Features, LinearClassifier, softmax } from './linear-classifier.js';
import { seededRandom, shuffle } from './seeded-random.js';

export interface Labelled {
  features: Features;
  label: number;
  /** Scores that the example has already: what is learned is added to them. */
  given?: Float32Array;
  /** Probabilities that it shall have, where not the label alone counts. */
  wanted?: Float32Array;
}

export interface TrainingOptions {
  epochs: number;
  learningRate: number;
  /** Pull of each weight towards zero, whenever its input is seen. */
  decay: number;
  /** Share of probability given to the other classes, against over-confidence. */
  smoothing: number;
  /** Added to the squares of the gradients: the larger, the smaller the first steps of an input. */
  floor: number;
  /** Errors smaller than this teach nothing: classes that a step has nothing to say of cost no time. */
  negligible: number;
  seed: number;
}

export const DEFAULT_TRAINING: TrainingOptions = {
  epochs: 12,
  learningRate: 0.3,
  decay: 1e-5,
  smoothing: 0.05,
  floor: 1e-4,
  negligible: 0,
  seed: 7,
};

const BIAS_FLOOR = 1e-2;

/** Multinomial logistic regression by AdaGrad (Duchi et al. 2011); the same examples and seed give the same weights. */
export function trainLinearClassifier(
  examples: readonly Labelled[],
  shape: { classes: number; inputs: number },
  options: TrainingOptions = DEFAULT_TRAINING,
): LinearClassifier {
  const steps = trainingSteps(examples, shape, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, step by step: others can have their turn in between. */
export function* trainingSteps(
  examples: readonly Labelled[],
  { classes, inputs }: { classes: number; inputs: number },
  options: TrainingOptions = DEFAULT_TRAINING,
): Generator<void, LinearClassifier> {
  const training = new Training(LinearClassifier.empty(classes, inputs), options);
  const order = examples.map((_, i) => i);
  const random = seededRandom(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const example = examples[i];
      if (example) training.learn(example);
      yield;
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

  learn(example: Labelled): void {
    const { features } = example;
    const { classes, weights } = this.model;
    const { learningRate, decay, floor } = this.options;
    const error = this.#error(example);
    this.#learnBias(error);
    const squares = this.#squares;
    const touched = this.#touched(error);
    for (let f = 0; f < features.places.length; f++) {
      const row = (features.places[f] ?? 0) * classes;
      const weight = features.weights[f] ?? 0;
      for (const c of touched) {
        const at = row + c;
        const gradient = weight * (error[c] ?? 0) + decay * (weights[at] ?? 0);
        const square = (squares[at] ?? 0) + gradient * gradient;
        squares[at] = square;
        weights[at] = (weights[at] ?? 0) - (learningRate * gradient) / Math.sqrt(square + floor);
      }
    }
  }

  /** Classes that this step changes. */
  #touched(error: Float32Array): number[] {
    const touched: number[] = [];
    error.forEach((value, c) => {
      if (Math.abs(value) >= this.options.negligible) touched.push(c);
    });
    return touched;
  }

  /** Probability given minus probability wanted, for each class. */
  #error({ features, label, given, wanted }: Labelled): Float32Array {
    const { classes } = this.model;
    const { smoothing } = this.options;
    const scores = this.model.scores(features);
    if (given) for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + (given[c] ?? 0);
    return softmax(scores).map(
      (probability, c) =>
        probability - (wanted?.[c] ?? (c === label ? 1 - smoothing : smoothing / (classes - 1))),
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
