import { ResyncError } from '@resync/platform';

/** The directory of a model lacks a file, or holds one that is not what the model was published with. */
export class ModelUnusable extends ResyncError {
  readonly code = 'MODEL_UNUSABLE';
  constructor(directory: string, why: string) {
    super(`the model in ${directory} cannot be used: ${why}`);
  }
}

/** More texts wait than are taken: the caller should slow down. */
export class EmbeddingBusy extends ResyncError {
  readonly code = 'EMBEDDING_BUSY';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor(waiting: number) {
    super(`${waiting} texts wait for their vectors already: try again shortly`);
  }
}

/** A model thread ended in the middle; it is replaced, and the same texts may be sent again. */
export class EmbeddingFailed extends ResyncError {
  readonly code = 'EMBEDDING_FAILED';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor(options?: ErrorOptions) {
    super('the embedding model did not answer: try again', options);
  }
}
