import { z } from 'zod';
import { INTENTS } from './intent.model.js';
import { denseFeatures, type Features, type LinearClassifier } from './linear-classifier.js';
import { packed, packedSize, unpacked } from './packed-classifier.js';

/**
 * What a tenant's own examples add to the router's scores: a classifier on the words of those examples, and on the encoder's
 * vector. Words that none of the examples has add nothing.
 */
export class IntentOverlay {
  constructor(
    /** `IntentModel.version` of the router that it was learned on top of. */
    readonly base: string,
    readonly inputs: OverlayInputs,
    readonly classifier: LinearClassifier,
  ) {}

  /** To be added to the scores of the intents, in the order of INTENTS. */
  scores(features: Features, vector: Float32Array): Float32Array {
    return this.classifier.scores(this.inputs.of(features, vector));
  }

  toBytes(): Buffer {
    const { places } = this.inputs;
    const counts = Buffer.alloc(8);
    counts.writeUInt32LE(places.length, 0);
    counts.writeUInt32LE(this.inputs.dimensions, 4);
    const words = Buffer.from(places.buffer, places.byteOffset, places.byteLength);
    return Buffer.concat([counts, words, packed(this.classifier)]);
  }

  /** Errors: `RangeError` when the bytes are not what `toBytes` wrote. */
  static fromBytes(base: string, bytes: Buffer): IntentOverlay {
    const [words, dimensions] = Counts.parse([bytes.readUInt32LE(0), bytes.readUInt32LE(4)]);
    const start = 8 + 4 * words;
    if (bytes.length !== start + packedSize(INTENTS.length, words + dimensions))
      throw new RangeError('the overlay of the own examples is cut short');
    const places = Uint32Array.from({ length: words }, (_, i) => bytes.readUInt32LE(8 + 4 * i));
    const classifier = unpacked(bytes.subarray(start), INTENTS.length);
    return new IntentOverlay(base, new OverlayInputs(places, dimensions), classifier);
  }
}

const Counts = z.tuple([z.int().min(0).max(1e7), z.int().min(1).max(4_096)]);

/** The inputs that an overlay has: a row for each word feature of its examples, then one for each number of the vector. */
export class OverlayInputs {
  readonly #rows: ReadonlyMap<number, number>;

  constructor(
    /** Places of the word features that are known, each once. */
    readonly places: Uint32Array,
    readonly dimensions: number,
  ) {
    this.#rows = new Map(Array.from(places, (place, row) => [place, row]));
  }

  static ofExamples(features: readonly Features[], dimensions: number): OverlayInputs {
    const known = new Set<number>();
    for (const { places } of features) for (const place of places) known.add(place);
    return new OverlayInputs(Uint32Array.from(known).sort(), dimensions);
  }

  get count(): number {
    return this.places.length + this.dimensions;
  }

  /** A text's features as rows of the overlay; what it does not know is left out. */
  of(features: Features, vector: Float32Array): Features {
    const dense = denseFeatures(vector);
    const rows: number[] = [];
    const weights: number[] = [];
    features.places.forEach((place, i) => {
      const row = this.#rows.get(place);
      if (row === undefined) return;
      rows.push(row);
      weights.push(features.weights[i] ?? 0);
    });
    const words = this.places.length;
    dense.places.forEach((place) => rows.push(words + place));
    return { places: Uint32Array.from(rows), weights: Float32Array.from([...weights, ...dense.weights]) };
  }
}
