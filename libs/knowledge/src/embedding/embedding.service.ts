import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { type EmbeddingConfig } from './embedding.config.js';
import { EmbeddingBusy, EmbeddingFailed } from './embedding.errors.js';
import { embeddedTexts, embeddingRefusals, embeddingSeconds, embeddingWaiting } from './embedding.metrics.js';
import { type Embedder, type Embedding } from './embedding.model.js';
import { type ThreadData } from './embedding.thread.js';
import { openModelDirectory, type ModelDescription } from './model-directory.js';

/** Texts that one visit to a thread takes: what others wait for at most. */
const VISIT = 64;
const SOURCE = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

interface Waiting {
  texts: readonly string[];
  resolve: (vectors: Float32Array[]) => void;
  reject: (error: unknown) => void;
}

/**
 * The model in threads of its own. Callers that come while all threads work are served together by the next one that is
 * free, so fifty single questions cost few calls of the model. A large call goes in parts, between which others have turns.
 */
@Injectable()
export class EmbeddingService implements Embedder, OnModuleDestroy {
  readonly #waiting: Waiting[] = [];
  #waitingTexts = 0;
  #working = 0;

  private constructor(
    private readonly description: ModelDescription,
    private readonly config: EmbeddingConfig,
    private readonly threads: Piscina<readonly string[], Float32Array>,
  ) {}

  /** Loads and warms the model; the first question is as fast as the second. Errors: `ModelUnusable`. */
  static async open(config: EmbeddingConfig): Promise<EmbeddingService> {
    const description = await openModelDirectory(config.directory);
    const { directory, dimensions, maxTokens } = description;
    const data: ThreadData = { directory, dimensions, maxTokens, cores: config.coresPerThread };
    const threads = new Piscina<readonly string[], Float32Array>({
      filename: new URL(`./embedding.thread.${SOURCE}`, import.meta.url).href,
      minThreads: config.threads,
      maxThreads: config.threads,
      workerData: data,
    });
    const service = new EmbeddingService(description, config, threads);
    await Promise.all(Array.from({ length: config.threads }, () => threads.run(['warm'])));
    return service;
  }

  get model(): string {
    return this.description.name;
  }

  get dimensions(): number {
    return this.description.dimensions;
  }

  async embed(texts: readonly string[]): Promise<Embedding[]> {
    const end = embeddingSeconds.startTimer();
    const found: Embedding[] = [];
    for (let at = 0; at < texts.length; at += VISIT) {
      const vectors = await this.#turn(texts.slice(at, at + VISIT));
      for (const vector of vectors) found.push({ model: this.model, vector });
    }
    embeddedTexts.inc(texts.length);
    end();
    return found;
  }

  async onModuleDestroy(): Promise<void> {
    await this.threads.destroy();
  }

  #turn(texts: readonly string[]): Promise<Float32Array[]> {
    if (this.#waitingTexts + texts.length > this.config.queue) {
      embeddingRefusals.inc();
      return Promise.reject(new EmbeddingBusy(this.#waitingTexts));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ texts, resolve, reject });
      this.#count(texts.length);
      this.#serve();
    });
  }

  #serve(): void {
    while (this.#working < this.config.threads && this.#waiting.length > 0) {
      const visitors = this.#nextVisitors();
      this.#working++;
      this.threads
        .run(visitors.flatMap(({ texts }) => [...texts]))
        .then(
          (vectors) => this.#handOut(visitors, vectors),
          (cause: unknown) => visitors.forEach(({ reject }) => reject(new EmbeddingFailed({ cause }))),
        )
        .finally(() => {
          this.#working--;
          this.#serve();
        });
    }
  }

  /** In order of arrival, as many as one visit takes, at least one. */
  #nextVisitors(): Waiting[] {
    let texts = 0;
    let count = 0;
    for (const waiting of this.#waiting) {
      texts += waiting.texts.length;
      if (count > 0 && texts > VISIT) break;
      count++;
    }
    const visitors = this.#waiting.splice(0, count);
    this.#count(-visitors.reduce((sum, visitor) => sum + visitor.texts.length, 0));
    return visitors;
  }

  #handOut(visitors: readonly Waiting[], vectors: Float32Array): void {
    let at = 0;
    for (const { texts, resolve } of visitors) {
      // a copy for each: a vector that is kept does not keep its whole batch
      resolve(texts.map(() => vectors.slice(at, (at += this.dimensions))));
    }
  }

  #count(change: number): void {
    this.#waitingTexts += change;
    embeddingWaiting.set(this.#waitingTexts);
  }
}
