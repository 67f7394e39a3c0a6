import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddingBusy, EmbeddingFailed, ModelUnusable } from './embedding.errors.js';
import { EmbeddingService } from './embedding.service.js';

const BASE = resolve(import.meta.dirname, '../../../../models/all-MiniLM-L6-v2');
const config = { directory: BASE, threads: 1, coresPerThread: 2, queue: 4_096 };

const cosine = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

let service: EmbeddingService;
beforeAll(async () => {
  service = await EmbeddingService.open(config);
});
afterAll(() => service.onModuleDestroy());

const vectorOf = async (text: string): Promise<Float32Array> => (await service.embed([text]))[0]!.vector;

it('gives unit vectors of the model, in the order of the texts', async () => {
  const texts = ['why did PAYROLL fail', 'good night', 'why did PAYROLL fail'];
  const [first, second, third] = await service.embed(texts);
  expect(first!.model).toBe('all-MiniLM-L6-v2');
  expect(first!.vector).toHaveLength(384);
  expect(cosine(first!.vector, first!.vector)).toBeCloseTo(1, 5);
  expect(cosine(first!.vector, third!.vector)).toBeCloseTo(1, 5);
  expect(cosine(first!.vector, second!.vector)).toBeLessThan(0.5);
});

it('gives a text the same vector alone and in any company', async () => {
  const texts = Array.from(
    { length: 150 },
    (_, i) => `job ${'and then another job '.repeat(i % 17)} number ${i}`,
  );
  const together = await service.embed(texts);
  for (const i of [0, 1, 16, 77, 149])
    expect(cosine(together[i]!.vector, await vectorOf(texts[i]!))).toBeGreaterThan(0.999);
});

it('serves many callers at once and mixes none of them up', async () => {
  const texts = Array.from({ length: 50 }, (_, i) => `what runs after JOB_${i}?`);
  const answers = await Promise.all(texts.map((text) => service.embed([text])));
  for (const i of [0, 25, 49])
    expect(cosine(answers[i]![0]!.vector, await vectorOf(texts[i]!))).toBeGreaterThan(0.999);
});

describe('whatever is typed', () => {
  const hello = [
    'hello',
    'olá',
    'こんにちは',
    'Здравствуйте',
    'مرحبا',
    'नमस्ते',
    '你好',
    'γειά',
    'שלום',
    '안녕',
    'สวัสดี',
  ];
  it.each([
    ['nothing', ''],
    ['only spaces', ' \n\t '],
    ['100 kB', 'ab cd '.repeat(17_000)],
    ['one word of 100 kB', 'x'.repeat(100_000)],
    ['control characters', '\u0000\u0007\u001b[31m job \u009f\ufeff'],
    ['emoji', '🔥🔥 👩‍💻 job caiu 😭'],
    ['half a surrogate pair', 'job \ud83d caiu'],
    ['many languages', hello.join(' ')],
  ])('gives a unit vector for %s', async (_, text) => {
    const vector = await vectorOf(text);
    expect(cosine(vector, vector)).toBeCloseTo(1, 4);
  });
});

it('tells callers to slow down instead of keeping more than it was told to', async () => {
  const small = await EmbeddingService.open({ ...config, queue: 20 });
  try {
    const calls = Array.from({ length: 60 }, (_, i) => small.embed([`question ${i}`]));
    const ends = await Promise.allSettled(calls);
    const refused = ends.filter((end) => end.status === 'rejected');
    expect(refused.length).toBeGreaterThan(30);
    for (const end of refused) expect(end.reason).toBeInstanceOf(EmbeddingBusy);
    expect(await small.embed(['once more'])).toHaveLength(1);
  } finally {
    await small.onModuleDestroy();
  }
});

it('gives the vectors that sentence-transformers gives, for 300 texts', async () => {
  const texts = JSON.parse(readFileSync(join(BASE, 'reference.json'), 'utf8')) as string[];
  const bytes = readFileSync(join(BASE, 'reference.f32'));
  const expected = Float32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(4 * i));
  const found = await service.embed(texts);
  const cosines = found.map(({ vector }, i) => cosine(vector, expected.subarray(384 * i, 384 * (i + 1))));
  expect(texts).toHaveLength(300);
  expect(cosines.reduce((sum, x) => sum + x, 0) / 300).toBeGreaterThan(0.99);
  expect(Math.min(...cosines)).toBeGreaterThan(0.98);
});

describe('a model that is not what was published', () => {
  const aCopy = (): string => {
    const directory = join(mkdtempSync(join(tmpdir(), 'resync-model-')), 'model');
    cpSync(BASE, directory, { recursive: true });
    return directory;
  };
  it.each([
    ['a changed tokenizer', 'tokenizer.json', '{}', /tokenizer.json is not the published one/],
    ['a description without a name', 'model.json', '{"dimensions":384}', /model.json/],
    ['a description that is not JSON', 'model.json', '{', /model.json/],
  ])('is refused for %s', async (_, file, content, why) => {
    const directory = aCopy();
    writeFileSync(join(directory, file), content);
    const opened = EmbeddingService.open({ ...config, directory });
    await expect(opened).rejects.toBeInstanceOf(ModelUnusable);
    await expect(opened).rejects.toThrow(why);
  });

  it('is refused where there is none', async () => {
    await expect(EmbeddingService.open({ ...config, directory: '/nowhere' })).rejects.toThrow(/MODEL_DIR/);
  });
});

it('goes on with a new thread when one has ended', async () => {
  const before = await vectorOf('hello');
  await Promise.all(service['threads'].threads.map((thread) => thread.terminate()));
  expect(cosine(await vectorOf('hello'), before)).toBeGreaterThan(0.999);
});

it('fails for nobody but the one whose text breaks it', async () => {
  const texts = Array.from({ length: 20 }, (_, i) => `job ${i}`);
  const poison = service.embed(['fine', null as unknown as string]);
  const others = Promise.all(texts.map((text) => service.embed([text])));
  await expect(poison).rejects.toThrow(EmbeddingFailed);
  expect(await others).toHaveLength(20);
});

it('answers what it works on before it ends, and tells the others', async () => {
  const ending = await EmbeddingService.open(config);
  const calls = Array.from({ length: 200 }, () => ending.embed(['waits for another '.repeat(30)]));
  const answers = Promise.allSettled(calls);
  await ending.onModuleDestroy();
  const told = (await answers).filter(({ status }) => status === 'rejected');
  expect(told.length).toBeGreaterThan(100);
  for (const answer of told) expect(answer).toMatchObject({ reason: expect.any(EmbeddingFailed) });
  expect(told.length).toBeLessThan(200);
});

it('loads the model when it is first needed where it is not kept warm', async () => {
  const lazy = await EmbeddingService.open({ ...config, keepWarm: false });
  expect([lazy['threads'].threads.length, lazy.model, lazy.dimensions]).toEqual([0, 'all-MiniLM-L6-v2', 384]);
  const [one] = await lazy.embed(['hello']);
  expect(cosine(one!.vector, await vectorOf('hello'))).toBeGreaterThan(0.999);
  await lazy.onModuleDestroy();
});
