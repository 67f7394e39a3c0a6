import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Tokenizer } from '@huggingface/tokenizers';
import { trainingExamples } from '@resync/assistant';
import { EmbeddingService } from '@resync/knowledge';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { percentile } from './event-house.js';
import { figure, print } from './table.js';

/**
 * `./resync bench embedding`: questions of the examples through the service, from 1 and from 50 callers at once, and a bulk
 * of them. Beside it, in the same run: tokenizer and onnxruntime called directly, one text after another, with the same
 * number of processors. Goals (design §12): the service ≤ 1.2 times the bare call; event-loop delay p99 ≤ 20 ms.
 */
const ROOT = join(import.meta.dirname, '../..');
const MODEL = join(ROOT, 'models/resync-embeddings-v1');
const CORES = 2;
const TEXTS = 1_000;
const CALLERS = 50;

interface Measured {
  name: string;
  latencies: number[];
  seconds: number;
  loopDelayMs: number;
}

/** Calls `embed` for each text, `callers` of them at a time. */
async function measured(
  name: string,
  texts: readonly string[],
  callers: number,
  embed: (text: string) => Promise<unknown>,
): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const latencies: number[] = [];
  let next = 0;
  delay.enable();
  const begun = performance.now();
  const caller = async (): Promise<void> => {
    for (let text = texts[next++]; text !== undefined; text = texts[next++]) {
      const asked = performance.now();
      await embed(text);
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const seconds = (performance.now() - begun) / 1_000;
  delay.disable();
  return { name, latencies, seconds, loopDelayMs: delay.percentile(99) / 1e6 };
}

async function bare(): Promise<(text: string) => Promise<unknown>> {
  const read = (file: string): object => JSON.parse(readFileSync(join(MODEL, file), 'utf8')) as object;
  const tokenizer = new Tokenizer(read('tokenizer.json'), read('tokenizer_config.json'));
  const session = await InferenceSession.create(join(MODEL, 'model.onnx'), {
    intraOpNumThreads: CORES,
    interOpNumThreads: 1,
    executionMode: 'sequential',
  });
  return async (text) => {
    const { ids } = tokenizer.encode(text);
    const tensor = (values: BigInt64Array): Tensor => new Tensor('int64', values, [1, ids.length]);
    const { embedding } = await session.run({
      input_ids: tensor(BigInt64Array.from(ids, BigInt)),
      attention_mask: tensor(new BigInt64Array(ids.length).fill(1n)),
    });
    return embedding;
  };
}

export async function run(): Promise<void> {
  const texts = trainingExamples(join(ROOT, 'data'))
    .filter((_, i) => i % 13 === 0)
    .slice(0, TEXTS)
    .map(({ text }) => text);
  const direct = await bare();
  const service = await EmbeddingService.open({
    directory: MODEL,
    threads: 1,
    coresPerThread: CORES,
    queue: 100_000,
  });
  const rows = [
    await measured('plain: onnxruntime, one text after another', texts, 1, direct),
    await measured('the service, 1 caller', texts, 1, (text) => service.embed([text])),
    await measured(`the service, ${CALLERS} callers`, texts, CALLERS, (text) => service.embed([text])),
    await measured('the service, all in one call', [''], 1, () => service.embed(texts)),
  ];
  const plain = rows[0]?.seconds ?? NaN;
  print(`embedding: ${figure(texts.length)} questions, ${CORES} cores`, [
    ['what', 'texts/s', 'p50 ms', 'p99 ms', 'seconds beside plain', 'event-loop delay p99 ms'],
    ...rows.map(({ name, latencies, seconds, loopDelayMs }) => [
      name,
      figure(Math.round(texts.length / seconds)),
      percentile(latencies, 0.5).toFixed(2),
      percentile(latencies, 0.99).toFixed(2),
      (seconds / plain).toFixed(2),
      loopDelayMs.toFixed(1),
    ]),
  ]);
  await service.onModuleDestroy();
}
