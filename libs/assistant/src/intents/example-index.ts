import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BadIntentModel } from './intent-model.file.js';
import { INTENTS, type Intent } from './intent.model.js';

const Line = z.object({ text: z.string(), intent: z.enum(INTENTS) });
type Line = z.output<typeof Line>;
const SCALE = 127;

/** The examples that the router learned from, by nearness: what people are shown who ask why. */
export class ExampleIndex {
  readonly #byIntent = new Map<Intent, number[]>();

  private constructor(
    private readonly lines: readonly Line[],
    /** Vectors one after another, each number times 127. */
    private readonly vectors: Int8Array,
    private readonly dimensions: number,
  ) {
    lines.forEach(({ intent }, i) => {
      const places = this.#byIntent.get(intent) ?? [];
      places.push(i);
      this.#byIntent.set(intent, places);
    });
  }

  static of(examples: readonly (Line & { vector: Float32Array })[]): ExampleIndex {
    const dimensions = examples[0]?.vector.length ?? 0;
    const vectors = new Int8Array(examples.length * dimensions);
    examples.forEach(({ vector }, i) => vectors.set(inBytes(vector), i * dimensions));
    return new ExampleIndex(
      examples.map(({ text, intent }) => ({ text, intent })),
      vectors,
      dimensions,
    );
  }

  /** Errors: `BadIntentModel`. */
  static read(directory: string): ExampleIndex {
    const lines = readFileSync(join(directory, 'examples.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => Line.parse(JSON.parse(line)));
    const bytes = readFileSync(join(directory, 'examples.i8'));
    const dimensions = bytes.length / lines.length;
    if (!Number.isInteger(dimensions))
      throw new BadIntentModel(directory, 'examples.jsonl and examples.i8 do not belong together');
    return new ExampleIndex(lines, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), dimensions);
  }

  write(directory: string): void {
    const lines = this.lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    writeFileSync(join(directory, 'examples.jsonl'), lines);
    writeFileSync(join(directory, 'examples.i8'), this.vectors);
  }

  get size(): number {
    return this.lines.length;
  }

  /** An example by its place, with its vector as near as eight bits keep it. */
  at(place: number): Line & { vector: Float32Array } {
    const line = this.lines[place];
    if (!line) throw new RangeError(`there is no example at place ${place}`);
    const start = place * this.dimensions;
    return {
      ...line,
      vector: Float32Array.from(this.vectors.subarray(start, start + this.dimensions), (x) => x / SCALE),
    };
  }

  /** The `count` nearest among the examples of these intents, nearest first; similarity is the cosine. */
  nearest(
    vector: Float32Array,
    intents: readonly Intent[],
    count: number,
  ): (Line & { similarity: number })[] {
    const asked = inBytes(vector);
    const best: { place: number; similarity: number }[] = [];
    for (const intent of intents)
      for (const place of this.#byIntent.get(intent) ?? []) {
        const similarity = this.#similarity(asked, place);
        const last = best.at(-1);
        if (best.length === count && last && similarity <= last.similarity) continue;
        best.push({ place, similarity });
        best.sort((a, b) => b.similarity - a.similarity);
        if (best.length > count) best.pop();
      }
    return best.flatMap(({ place, similarity }) => {
      const line = this.lines[place];
      return line ? [{ ...line, similarity: similarity / SCALE ** 2 }] : [];
    });
  }

  /** Both in eight bits: near enough to choose what is shown. */
  #similarity(asked: Int8Array, place: number): number {
    const { vectors, dimensions } = this;
    const start = place * dimensions;
    let sum = 0;
    for (let i = 0; i < dimensions; i++) sum += (asked[i] ?? 0) * (vectors[start + i] ?? 0);
    return sum;
  }
}

const inBytes = (vector: Float32Array): Int8Array => Int8Array.from(vector, (x) => Math.round(x * SCALE));
