import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { type EmbeddingConfig } from './embedding.config.js';
import { EmbeddingBusy, EmbeddingFailed } from './embedding.errors.js';
import {
  embeddedTexts,
  embeddingRefusals,
  embeddingSeconds,
  embeddingFailures,
  embeddingWaiting,
} from './embedding.metrics.js';
import { type Embedder, type Embedding } from './embedding.model.js';
import { type ThreadData } from './embedding.thread.js';
import { openModelDirectory, type ModelDescription } from './model-directory.js';
import { type Visitor, WaitingTexts } from './waiting-texts.js';

/** Texts that one visit to a thread takes: what others wait for at most. */
const VISIT = 64;
const SOURCE = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/** A thread that is not kept warm ends after so long without work. */
const IDLE_MS = 60_000;

/**
 * The model in threads of its own. Callers that come while all threads work are served together by the next one that is
 * free, so fifty single questions cost few calls of the model. A large call goes in parts, between which others have turns.
 */
@Injectable()
export class EmbeddingService implements Embedder, OnModuleDestroy {
  readonly #waiting: WaitingTexts;
  #working = 0;

  private constructor(
    private readonly description: ModelDescription,
    private readonly config: EmbeddingConfig,
    private readonly threads: Piscina<readonly string[], Float32Array>,
  ) {
    this.#waiting = new WaitingTexts(config.queue);
  }

  /**
   * Checks the model and, where it is kept warm, loads it: the first question is as fast as the second. Errors:
   * `ModelUnusable`.
   */
  static async open(config: EmbeddingConfig): Promise<EmbeddingService> {
    const description = await openModelDirectory(config.directory);
    const { directory, dimensions, maxTokens } = description;
    const { keepWarm = true } = config;
    const data: ThreadData = { directory, dimensions, maxTokens, cores: config.coresPerThread };
    const threads = new Piscina<readonly string[], Float32Array>({
      filename: new URL(`./embedding.thread.${SOURCE}`, import.meta.url).href,
      minThreads: keepWarm ? config.threads : 0,
      maxThreads: config.threads,
      idleTimeout: IDLE_MS,
      workerData: data,
    });
    const service = new EmbeddingService(description, config, threads);
    if (keepWarm) await Promise.all(Array.from({ length: config.threads }, () => threads.run(['warm'])));
    return service;
  }

  get model(): string {
    return this.description.name;
  }

  get dimensions(): number {
    return this.description.dimensions;
  }

  async embed(texts: readonly string[], party = ''): Promise<Embedding[]> {
    const end = embeddingSeconds.startTimer();
    const found: Embedding[] = [];
    for (let at = 0; at < texts.length; at += VISIT) {
      const vectors = await this.#turn(texts.slice(at, at + VISIT), party);
      for (const vector of vectors) found.push({ model: this.model, vector });
    }
    embeddedTexts.inc(texts.length);
    end();
    return found;
  }

  async onModuleDestroy(): Promise<void> {
    for (const { reject } of this.#waiting.take(Infinity)) reject(new EmbeddingFailed());
    // a thread that is ended in the middle of the model's native code takes the process with it
    await this.threads.close();
  }

  #turn(texts: readonly string[], party: string): Promise<Float32Array[]> {
    return new Promise((resolve, reject) => {
      try {
        this.#waiting.add(party, { texts, resolve, reject });
      } catch (error) {
        if (error instanceof EmbeddingBusy) embeddingRefusals.inc();
        throw error;
      }
      this.#serve();
    });
  }

  #serve(): void {
    while (this.#working < this.config.threads && this.#waiting.texts > 0) {
      const visitors = this.#waiting.take(VISIT);
      this.#working++;
      void this.#visit(visitors).finally(() => {
        this.#working--;
        this.#serve();
      });
    }
    embeddingWaiting.set(this.#waiting.texts);
  }

  /** What fails for several is asked once more for each alone: one text that breaks the model breaks it for nobody else. */
  async #visit(visitors: readonly Visitor[]): Promise<void> {
    try {
      this.#handOut(visitors, await this.threads.run(visitors.flatMap(({ texts }) => [...texts])));
    } catch (cause) {
      embeddingFailures.inc();
      if (visitors.length > 1) for (const visitor of visitors) await this.#visit([visitor]);
      else visitors[0]?.reject(new EmbeddingFailed({ cause }));
    }
  }

  #handOut(visitors: readonly Visitor[], vectors: Float32Array): void {
    let at = 0;
    for (const { texts, resolve } of visitors) {
      // a copy for each: a vector that is kept does not keep its whole batch
      resolve(texts.map(() => vectors.slice(at, (at += this.dimensions))));
    }
  }
}
