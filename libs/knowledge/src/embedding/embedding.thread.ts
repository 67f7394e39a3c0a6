import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { move, workerData } from 'piscina';

/**
 * Runs in a thread of its own, so that neither words nor matrices keep the event loop waiting. It imports packages only:
 * tests start it as it stands here.
 */
export interface ThreadData {
  directory: string;
  dimensions: number;
  maxTokens: number;
  cores: number;
}

/** More of a text than 128 tokens can hold; what follows is not looked at. */
const MAX_CHARACTERS = 4_000;
/** Padded tokens of one call: more gains nothing and holds memory. */
const BATCH_TOKENS = 1_024;

const { directory, dimensions, maxTokens, cores } = workerData as ThreadData;
const read = (file: string): object => JSON.parse(readFileSync(join(directory, file), 'utf8')) as object;
const tokenizer = new Tokenizer(read('tokenizer.json'), read('tokenizer_config.json'));
const session = await InferenceSession.create(join(directory, 'model.onnx'), {
  intraOpNumThreads: cores,
  interOpNumThreads: 1,
  executionMode: 'sequential',
});

/** Vectors of the texts one after another, `dimensions` numbers each. */
export default async function embed(texts: readonly string[]): Promise<unknown> {
  const rows = texts.map(tokensOf);
  const vectors = new Float32Array(texts.length * dimensions);
  for (const batch of batches(rows)) {
    const width = rows[batch[0] ?? 0]?.length ?? 0;
    const ids = new BigInt64Array(batch.length * width);
    const mask = new BigInt64Array(batch.length * width);
    batch.forEach((row, i) =>
      rows[row]?.forEach((id, j) => {
        ids[i * width + j] = BigInt(id);
        mask[i * width + j] = 1n;
      }),
    );
    const shape = [batch.length, width];
    const { embedding } = await session.run({
      input_ids: new Tensor('int64', ids, shape),
      attention_mask: new Tensor('int64', mask, shape),
    });
    const data = embedding?.data as Float32Array;
    batch.forEach((row, i) =>
      vectors.set(data.subarray(i * dimensions, (i + 1) * dimensions), row * dimensions),
    );
  }
  return move(vectors);
}

function tokensOf(text: string): number[] {
  const { ids } = tokenizer.encode(text.slice(0, MAX_CHARACTERS).toWellFormed());
  return ids.length <= maxTokens ? ids : [...ids.slice(0, maxTokens - 1), ids.at(-1) ?? 0];
}

/** Indices of texts, longest first, so that neighbours of a batch are of one length: padding is what costs. */
function* batches(rows: readonly number[][]): Generator<number[]> {
  const order = rows.map((_, i) => i).sort((a, b) => (rows[b]?.length ?? 0) - (rows[a]?.length ?? 0));
  while (order.length > 0) {
    const width = rows[order[0] ?? 0]?.length ?? 1;
    yield order.splice(0, Math.max(1, Math.floor(BATCH_TOKENS / width)));
  }
}
