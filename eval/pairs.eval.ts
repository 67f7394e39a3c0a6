import {
  generalTriples,
  LANGUAGES,
  PAIR_KINDS,
  type PairLine,
  pairs,
  type TripleLine,
} from '@resync/assistant';
import { BASE, DATA, provenance, V1, withEncoder } from './house.js';
import { cosine, separation } from './measures.js';
import { publish, table } from './report.js';

type Scored = PairLine & { score: number };

/** `./resync eval pairs`: how well each encoder's similarity tells paraphrases from traps, on pairs it never saw. */
export async function run(): Promise<void> {
  const sets = [
    { name: 'measuring half', lines: pairs(DATA, 'measure') },
    { name: 'test pairs', lines: pairs(DATA, 'test') },
  ];
  const parts: string[] = [`Measured ${provenance()}.`];
  for (const { name, lines } of sets) {
    const base = await scored(BASE, lines);
    const v1 = await scored(V1, lines);
    parts.push(`### ${name}, ${lines.length} pairs`, byKind(base, v1), separated(base, v1));
  }
  const triples = generalTriples(DATA);
  const [base, v1] = [await kept(BASE, triples), await kept(V1, triples)];
  parts.push(
    `### Outside the trade, ${triples.length} sentences: the one that says the same is nearer than the one that looks alike`,
    table(
      ['language', 'base', 'v1'],
      LANGUAGES.map((language) => [language, percent(base, language), percent(v1, language)]),
    ),
  );
  publish('pairs', parts);
}

const scored = (directory: string, lines: readonly PairLine[]): Promise<Scored[]> =>
  withEncoder(directory, async (encoder) => {
    const vectors = await encoder.embed(lines.flatMap(({ a, b }) => [a, b]));
    return lines.map((line, i) => ({
      ...line,
      score: cosine(
        vectors[2 * i]?.vector ?? new Float32Array(),
        vectors[2 * i + 1]?.vector ?? new Float32Array(),
      ),
    }));
  });

type Kept = { language: string; nearer: boolean }[];

const kept = (directory: string, triples: readonly TripleLine[]): Promise<Kept> =>
  withEncoder(directory, async (encoder) => {
    const vectors = await encoder.embed(
      triples.flatMap(({ a, similar, different }) => [a, similar, different]),
    );
    const vector = (i: number): Float32Array => vectors[i]?.vector ?? new Float32Array();
    return triples.map(({ language }, i) => ({
      language,
      nearer: cosine(vector(3 * i), vector(3 * i + 1)) > cosine(vector(3 * i), vector(3 * i + 2)),
    }));
  });

function percent(all: Kept, language: string): string {
  const of = all.filter((triple) => triple.language === language);
  return `${((100 * of.filter(({ nearer }) => nearer).length) / of.length).toFixed(1)} %`;
}

const median = (values: readonly number[]): string => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? NaN).toFixed(3);
};

const byKind = (base: readonly Scored[], v1: readonly Scored[]): string =>
  table(
    ['kind', 'same meaning', 'pairs', 'median cosine, base', 'median cosine, v1'],
    PAIR_KINDS.map((kind) => {
      const of = (all: readonly Scored[]): Scored[] => all.filter((pair) => pair.kind === kind);
      const [first] = of(base);
      return [
        kind.replace('_', ' '),
        first?.same ? 'yes' : 'no',
        String(of(base).length),
        median(of(base).map(({ score }) => score)),
        median(of(v1).map(({ score }) => score)),
      ];
    }),
  );

/** Paraphrases of one language against traps, and both kinds of paraphrases against them. */
const separated = (base: readonly Scored[], v1: readonly Scored[]): string =>
  table(
    ['told apart by similarity (area under the ROC curve)', 'base', 'v1'],
    [
      ...PAIR_KINDS.filter((kind) => kind !== 'paraphrase' && kind !== 'cross_language').map((kind) => [
        `paraphrases from ${kind.replace('_', ' ')}`,
        ...[base, v1].map((all) => auc(all, (pair) => pair.kind === kind)),
      ]),
      ['same meaning from all traps', ...[base, v1].map((all) => auc(all, (pair) => !pair.same))],
    ],
  );

const auc = (all: readonly Scored[], trap: (pair: Scored) => boolean): string =>
  separation(
    all.filter((pair) => pair.same || trap(pair)).map(({ score, same }) => ({ score, holds: same })),
  ).toFixed(3);
