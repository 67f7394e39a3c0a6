import { type Embedder } from '@resync/knowledge';
import { readLines } from '../examples/example-files.js';
import { ExampleLine } from '../examples/example.schema.js';
import { ExampleIndex } from '../intents/example-index.js';
import { type IntentModel } from '../intents/intent-model.js';
import { type IntentOverlay } from '../intents/intent-overlay.js';
import { type OverlayGround } from '../intents/intent-overlay.effect.js';
import { drawReplay, readExamples } from '../intents/intent-overlay.training.js';
import { routerFiles, openIntentModel } from '../intents/router-files.js';
import { type RouterConfig } from '../intents/router.config.js';
import { StoredOverlay } from './stored-overlay.entity.js';

/** What own examples are learned on top of, read when first needed. */
export class OverlayGrounds {
  #ground: Promise<OverlayGround> | undefined;

  private constructor(
    private readonly model: IntentModel,
    private readonly config: RouterConfig,
    private readonly encoder: Embedder,
  ) {}

  /** Errors: `BadIntentModel`. */
  static open(config: RouterConfig, encoder: Embedder): OverlayGrounds {
    return new OverlayGrounds(openIntentModel(config, encoder.model), config, encoder);
  }

  /** Errors: those of `Embedder.embed`; the next call tries again. */
  get(): Promise<OverlayGround> {
    this.#ground ??= this.#read().catch((error: unknown) => {
      this.#ground = undefined;
      throw error;
    });
    return this.#ground;
  }

  /** It was learned on top of the router and encoder of this process. */
  isCurrent({ router, encoder }: Pick<StoredOverlay, 'router' | 'encoder'>): boolean {
    return router === this.model.version && encoder === this.encoder.model;
  }

  stored(tenantId: string, changeId: string, overlay: IntentOverlay | null): StoredOverlay {
    return Object.assign(new StoredOverlay(), {
      tenantId,
      changeId,
      router: this.model.version,
      encoder: this.encoder.model,
      overlay: overlay?.toBytes() ?? Buffer.alloc(0),
      learnedAt: new Date(),
    });
  }

  async #read(): Promise<OverlayGround> {
    const { directory } = this.config;
    const lines = readLines(routerFiles(directory).reference, ExampleLine);
    const found = await this.encoder.embed(lines.map(({ text }) => text));
    const examples = lines.map(({ text, intent }, i) => ({
      text,
      intent,
      vector: found[i]?.vector ?? new Float32Array(),
    }));
    return {
      model: this.model,
      replay: await readExamples(this.model, drawReplay(ExampleIndex.read(directory))),
      reference: await readExamples(this.model, examples),
    };
  }
}
