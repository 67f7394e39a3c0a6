import { Injectable } from '@nestjs/common';
import { type Embedder } from '@resync/knowledge';
import {
  type Classification,
  decide,
  DEFAULT_THRESHOLDS,
  type NearExample,
  type Thresholds,
} from './classification.rules.js';
import { ExampleIndex } from './example-index.js';
import { type IntentModel, ranked, type Reading } from './intent-model.js';
import { type IntentOverlay } from './intent-overlay.js';
import { type Intent, type Language } from './intent.model.js';
import { openIntentModel } from './router-files.js';
import { type RouterConfig } from './router.config.js';
import { segments } from './segments.rules.js';

/** Examples shown, of the intents that the question is nearest to. */
const NEAREST = 3;
const NEAREST_OF_INTENTS = 2;

/** What questions are routed by beside the router itself. */
export interface Routing {
  /** Whom the questions are of; parties that wait for the encoder are served in turn. */
  party?: string;
  thresholds: Thresholds;
  /** What own examples taught, and those examples. */
  overlay?: IntentOverlay;
  examples?: ExampleIndex;
}

const HOUSE: Routing = { thresholds: DEFAULT_THRESHOLDS };

/** Says what a question asks for. */
@Injectable()
export class IntentRouter {
  constructor(
    private readonly encoder: Embedder,
    private readonly model: IntentModel,
    private readonly examples: ExampleIndex,
  ) {}

  /** Errors: `BadIntentModel`, also when the router was trained on another encoder's vectors. */
  static open(config: RouterConfig, encoder: Embedder): IntentRouter {
    return new IntentRouter(
      encoder,
      openIntentModel(config, encoder.model),
      ExampleIndex.read(config.directory),
    );
  }

  /** Whether an overlay was learned on top of this router and encoder. */
  knows({ router, encoder }: { router: string; encoder: string }): boolean {
    return router === this.model.version && encoder === this.encoder.model;
  }

  /** Language of a text, and whether it is an order; no vector is needed for that. */
  formOf(text: string): { language: Language; wantsAction: boolean } {
    const { language, wantsAction } = this.model.formOf(text);
    return { language, wantsAction: wantsAction > 0.5 };
  }

  /** One classification a text, in their order. Errors: those of `Embedder.embed`. */
  async classify(texts: readonly string[], routing: Routing = HOUSE): Promise<Classification[]> {
    const parted = texts.map((text) => [text, ...partsOf(text)]);
    const begun = performance.now();
    const vectors = await this.encoder.embed(parted.flat(), routing.party);
    const embeddingMs = (performance.now() - begun) / Math.max(1, texts.length);
    let at = 0;
    return parted.map((all) => {
      const own = vectors.slice(at, (at += all.length)).map(({ vector }) => vector);
      return this.#classified(all, own, embeddingMs, routing);
    });
  }

  /** `texts`: the question, then its parts. */
  #classified(
    texts: readonly string[],
    vectors: readonly Float32Array[],
    embeddingMs: number,
    routing: Routing,
  ): Classification {
    const begun = performance.now();
    const [whole, ...parts] = texts.map((text, i) =>
      this.model.read(text, vectors[i] ?? new Float32Array(), routing.overlay),
    );
    if (!whole) throw new RangeError('a classification needs a text');
    const order = ranked(whole.intents);
    const near = order.slice(0, NEAREST_OF_INTENTS).map(({ intent }) => intent);
    return {
      ...decide(
        order,
        parts.map((part) => ranked(part.intents)),
        routing.thresholds,
      ),
      decidedBy: 'router',
      language: whole.language,
      wantsAction: [whole, ...parts].some(({ wantsAction }) => wantsAction > 0.5),
      ranking: order,
      nearest: this.#nearest(vectors[0] ?? new Float32Array(), near, routing),
      parts: bestOfParts(whole),
      timings: { embeddingMs, routingMs: performance.now() - begun },
    };
  }

  /** Own examples among the router's. */
  #nearest(vector: Float32Array, intents: readonly Intent[], { examples }: Routing): NearExample[] {
    const house = this.examples.nearest(vector, intents, NEAREST).map((e) => ({ ...e, own: false }));
    const own = examples?.nearest(vector, intents, NEAREST).map((e) => ({ ...e, own: true })) ?? [];
    return [...house, ...own].sort((a, b) => b.similarity - a.similarity).slice(0, NEAREST);
  }
}

function bestOfParts({ words, head }: Reading): Classification['parts'] {
  const [[byWords], [byEncoder]] = [ranked(words), ranked(head)];
  if (!byWords || !byEncoder) throw new RangeError('a router knows at least one intent');
  return { words: byWords, encoder: byEncoder };
}

/** A question of one part is its own part: it is read once. */
function partsOf(text: string): string[] {
  const parts = segments(text);
  return parts.length > 1 ? parts : [];
}
