import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ZodType, z } from 'zod';
import { ExampleLine, PairLine, SeveralLine, TripleLine } from './example.schema.js';

/** A file of examples has a line that cannot be used. */
export class BadExampleFile extends Error {
  constructor(file: string, line: number, why: string) {
    super(`${file}, line ${line}: ${why}`);
    this.name = 'BadExampleFile';
  }
}

/** The lines of a JSONL file by their schema. Throws `BadExampleFile` that names file and line. */
export function readLines<T>(file: string, schema: ZodType<T>): T[] {
  const text = readFileSync(file, 'utf8');
  return text.split('\n').flatMap((line, i) => {
    if (line === '') return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new BadExampleFile(file, i + 1, 'it is not JSON');
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw new BadExampleFile(file, i + 1, z.prettifyError(parsed.error));
    return [parsed.data];
  });
}

const filesOf = (directory: string): string[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(directory, name));

/** What models learn from. */
export const trainingExamples = (data: string): ExampleLine[] =>
  filesOf(join(data, 'intents/train')).flatMap((file) => readLines(file, ExampleLine));

/** What thresholds and weights of the parts are set by; no model learns its words. */
export const validationExamples = (data: string): ExampleLine[] =>
  readLines(join(data, 'intents/validation.jsonl'), ExampleLine);

/** Sets that nothing was tuned on, by name. */
export const unseenExamples = (data: string): { name: string; examples: ExampleLine[] }[] =>
  filesOf(join(data, 'intents/test')).map((file) => ({
    name: file.replace(/^.*\/|\.jsonl$/g, ''),
    examples: readLines(file, ExampleLine),
  }));

/** Messages that ask several things, and some that only look so: one half to tune on, one to measure. */
export const severalExamples = (data: string, half: 'tune' | 'measure'): SeveralLine[] =>
  readLines(join(data, `intents/several/${half}.jsonl`), SeveralLine);

export const pairs = (data: string, half: 'train' | 'measure' | 'test'): PairLine[] =>
  readLines(join(data, `pairs/${half}.jsonl`), PairLine);

export const generalTriples = (data: string): TripleLine[] =>
  readLines(join(data, 'general/check.jsonl'), TripleLine);
