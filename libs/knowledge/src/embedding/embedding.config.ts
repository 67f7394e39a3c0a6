import { configSection, integer } from '@resync/platform';
import { z } from 'zod';

export const embeddingConfig = configSection(
  'embedding',
  z.object({
    /** Directory of the model; relative to the working directory. */
    MODEL_DIR: z.string().default('models/resync-embeddings-v1'),
    EMBEDDING_THREADS: integer(1, 64).default(1),
    /** Processors that one text's computation may use. */
    EMBEDDING_CORES_PER_THREAD: integer(1, 64).default(2),
    /** Texts that may wait; beyond it callers are told to slow down. */
    EMBEDDING_QUEUE: integer(1, 1_000_000).default(4_096),
  }),
  (v) => ({
    directory: v.MODEL_DIR,
    threads: v.EMBEDDING_THREADS,
    coresPerThread: v.EMBEDDING_CORES_PER_THREAD,
    queue: v.EMBEDDING_QUEUE,
  }),
);

export interface EmbeddingConfig {
  directory: string;
  threads: number;
  coresPerThread: number;
  queue: number;
  /** False: the model is loaded when it is first needed, and let go when it is not. Left out: true. */
  keepWarm?: boolean;
}
