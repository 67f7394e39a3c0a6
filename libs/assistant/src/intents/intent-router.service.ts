import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type Embedder } from '@resync/knowledge';
import { type Classification, decide, DEFAULT_THRESHOLDS, type Thresholds } from './classification.rules.js';
import { ExampleIndex } from './example-index.js';
import { type IntentModel, ranked } from './intent-model.js';
import { BadIntentModel, readIntentModel } from './intent-model.file.js';
import { type RouterConfig } from './router.config.js';
import { segments } from './segments.rules.js';

/** Examples shown, of the intents that the question is nearest to. */
const NEAREST = 3;
const NEAREST_OF_INTENTS = 2;
/** Intents of the whole question that are told with their probabilities. */
const RANKING = 5;

/** Says what a question asks for. */
@Injectable()
export class IntentRouter {
  constructor(
    private readonly encoder: Embedder,
    private readonly model: IntentModel,
    private readonly examples: ExampleIndex,
  ) {}

  /** Errors: `BadIntentModel`, also when the router was trained on another encoder's vectors. */
  static open({ directory }: RouterConfig, encoder: Embedder): IntentRouter {
    const file = join(directory, 'router.bin');
    const model = readIntentModel(file);
    if (model.parts.encoder !== encoder.model)
      throw new BadIntentModel(
        file,
        `it was trained on ${model.parts.encoder}, the encoder is ${encoder.model}`,
      );
    return new IntentRouter(encoder, model, ExampleIndex.read(directory));
  }

  /** One classification a text, in their order. Errors: those of `Embedder.embed`. */
  async classify(
    texts: readonly string[],
    thresholds: Thresholds = DEFAULT_THRESHOLDS,
  ): Promise<Classification[]> {
    const parted = texts.map((text) => [text, ...partsOf(text)]);
    const begun = performance.now();
    const vectors = await this.encoder.embed(parted.flat());
    const embeddingMs = (performance.now() - begun) / Math.max(1, texts.length);
    let at = 0;
    return parted.map((all) => {
      const own = vectors.slice(at, (at += all.length)).map(({ vector }) => vector);
      return this.#classified(all, own, embeddingMs, thresholds);
    });
  }

  /** `texts`: the question, then its parts. */
  #classified(
    texts: readonly string[],
    vectors: readonly Float32Array[],
    embeddingMs: number,
    thresholds: Thresholds,
  ): Classification {
    const begun = performance.now();
    const [whole, ...parts] = texts.map((text, i) => this.model.read(text, vectors[i] ?? new Float32Array()));
    if (!whole) throw new RangeError('a classification needs a text');
    const order = ranked(whole.intents);
    const near = order.slice(0, NEAREST_OF_INTENTS).map(({ intent }) => intent);
    const [words = order[0], encoder = order[0]] = [ranked(whole.words)[0], ranked(whole.head)[0]];
    if (!words || !encoder) throw new RangeError('a router knows at least one intent');
    return {
      ...decide(
        order,
        parts.map((part) => ranked(part.intents)),
        thresholds,
      ),
      language: whole.language,
      wantsAction: [whole, ...parts].some(({ wantsAction }) => wantsAction > 0.5),
      ranking: order.slice(0, RANKING),
      nearest: this.examples.nearest(vectors[0] ?? new Float32Array(), near, NEAREST),
      parts: { words, encoder },
      timings: { embeddingMs, routingMs: performance.now() - begun },
    };
  }
}

/** A question of one part is its own part: it is read once. */
function partsOf(text: string): string[] {
  const parts = segments(text);
  return parts.length > 1 ? parts : [];
}
