/** A text's meaning as a model sees it. Vectors of different models must never be compared. */
export interface Embedding {
  /** Name of the model that made it, such as `resync-embeddings-v1`. */
  model: string;
  /** Unit length; `dimensions` numbers (384 for the committed models). */
  vector: Float32Array;
}

/** What turns texts into vectors, whatever the model. */
export interface Embedder {
  readonly model: string;
  readonly dimensions: number;
  /**
   * One embedding a text, in their order; each depends on its own text alone. A long text is judged by its beginning.
   * `party`, a tenant say, is whom they are for: parties that wait are served in turn, whatever each asks for.
   * Errors: `EmbeddingBusy` when too much waits already, `EmbeddingFailed` when a thread broke.
   */
  embed(texts: readonly string[], party?: string): Promise<Embedding[]>;
}
