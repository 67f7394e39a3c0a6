import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BadIntentModel } from './intent-model.file.js';
import { INTENTS, type Intent } from './intent.model.js';

const Line = z.object({ text: z.string(), intent: z.enum(INTENTS) });
type Line = z.output<typeof Line>;
/** Of eight-bit numbers. */
const SCALE = 127;

/** The examples that the router learned from, by nearness: what people are shown who ask why. */
export class ExampleIndex {
  readonly #byIntent = new Map<Intent, number[]>();

  private constructor(
    private readonly lines: readonly Line[],
    /** Vectors one after another, `dimensions` numbers each. */
    private readonly vectors: Float32Array,
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
    // what is compared together lies together
    const sorted = [...examples].sort((a, b) => INTENTS.indexOf(a.intent) - INTENTS.indexOf(b.intent));
    const vectors = new Float32Array(sorted.length * dimensions);
    sorted.forEach(({ vector }, i) => vectors.set(vector, i * dimensions));
    return new ExampleIndex(
      sorted.map(({ text, intent }) => ({ text, intent })),
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
    const small = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    return new ExampleIndex(
      lines,
      Float32Array.from(small, (x) => x / SCALE),
      dimensions,
    );
  }

  /** Each number of a vector in eight bits: near enough to choose what is shown. */
  write(directory: string): void {
    const lines = this.lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    writeFileSync(join(directory, 'examples.jsonl'), lines);
    const bytes = Int8Array.from(this.vectors, (x) => Math.round(x * SCALE));
    writeFileSync(join(directory, 'examples.i8'), bytes);
  }

  get size(): number {
    return this.lines.length;
  }

  /** An example by its place. */
  at(place: number): Line & { vector: Float32Array } {
    const line = this.lines[place];
    if (!line) throw new RangeError(`there is no example at place ${place}`);
    const start = place * this.dimensions;
    return { ...line, vector: this.vectors.slice(start, start + this.dimensions) };
  }

  /** The `count` nearest among the examples of these intents, nearest first; similarity is the cosine. */
  nearest(
    vector: Float32Array,
    intents: readonly Intent[],
    count: number,
  ): (Line & { similarity: number })[] {
    const best: { place: number; similarity: number }[] = [];
    for (const intent of intents)
      for (const place of this.#byIntent.get(intent) ?? []) {
        const similarity = this.#similarity(vector, place);
        const last = best.at(-1);
        if (best.length === count && last && similarity <= last.similarity) continue;
        best.push({ place, similarity });
        best.sort((a, b) => b.similarity - a.similarity);
        if (best.length > count) best.pop();
      }
    return best.flatMap(({ place, similarity }) => {
      const line = this.lines[place];
      return line ? [{ ...line, similarity }] : [];
    });
  }

  /** Four sums at a time, which do not wait for each other: `bench router` shows the difference. */
  #similarity(asked: Float32Array, place: number): number {
    const { vectors, dimensions } = this;
    const start = place * dimensions;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < dimensions; i += 4) {
      const at = start + i;
      a += (asked[i] ?? 0) * (vectors[at] ?? 0);
      b += (asked[i + 1] ?? 0) * (vectors[at + 1] ?? 0);
      c += (asked[i + 2] ?? 0) * (vectors[at + 2] ?? 0);
      d += (asked[i + 3] ?? 0) * (vectors[at + 3] ?? 0);
    }
    return a + b + c + d;
  }
}
