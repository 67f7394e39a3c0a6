import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { INTENTS, LANGUAGES } from '../intents/intent.model.js';
import {
  pairs,
  severalExamples,
  trainingExamples,
  unseenExamples,
  validationExamples,
} from './example-files.js';
import { exampleProblems, LEAST_EXAMPLES } from './example-problems.js';
import { type ExampleLine } from './example.schema.js';
import { nearDuplicates, plain } from './near-duplicates.rules.js';
import { personalDataIn } from './personal-data.rules.js';

const DATA = resolve(import.meta.dirname, '../../../../data');

let made = 0;
const anExample = (changes: Partial<ExampleLine> = {}): ExampleLine => ({
  id: `made-${++made}`,
  intent: 'root_cause',
  language: 'en',
  wantsAction: false,
  text: `question number ${made} about the word ${made}`,
  ...changes,
});
/** Enough of everything, so that only what a test adds is wrong. */
const enough = (): ExampleLine[] =>
  INTENTS.flatMap((intent) =>
    LANGUAGES.flatMap((language) =>
      Array.from({ length: LEAST_EXAMPLES }, (_, i) =>
        anExample({ intent, language, text: `${intent} ${language} a${i} b${i} c${i}` }),
      ),
    ),
  );
const problems = (train: ExampleLine[], measure: ExampleLine[] = []): string[] =>
  exampleProblems([
    { name: 'train', side: 'train', examples: [...enough(), ...train] },
    { name: 'test', side: 'measure', examples: measure },
  ]);

it('finds nothing wrong with examples that are all different', () => {
  expect(problems([anExample()], [anExample()])).toEqual([]);
});

it('finds what was written twice, whatever case and accents', () => {
  const first = anExample({ text: 'Por que o JOB não rodou?' });
  const second = anExample({ text: 'por que o job nao rodou' });
  expect(problems([first], [second])).toEqual([`${second.id} says the same as ${first.id}`]);
});

it('finds near-duplicates across intents and across sides, and lets them pass inside one intent', () => {
  const text = 'tell me why the job PAYROLL_01 of last night has failed';
  const near = `${text} please`;
  const one = anExample({ text });
  expect(problems([one, anExample({ text: near })])).toEqual([]);
  expect(problems([one, anExample({ text: near, intent: 'job_details' })])).toEqual([
    expect.stringMatching(/root_cause.*job_details.*nearly the same/),
  ]);
  expect(problems([one], [anExample({ text: near })])).toEqual([
    expect.stringMatching(/nearly the same on both sides/),
  ]);
});

it('finds translations that stand on different sides', () => {
  const pt = anExample({ language: 'pt', group: 'g', text: 'uma pergunta qualquer sobre jobs' });
  const en = anExample({ group: 'g', text: 'any question at all about jobs' });
  expect(problems([pt, en])).toEqual([]);
  expect(problems([pt], [en])).toEqual([`${en.id} is a translation of ${pt.id} and stands elsewhere`]);
});

it('finds intents with too few examples', () => {
  const without = enough().filter(({ intent, language }) => intent !== 'greeting' || language !== 'pt');
  expect(exampleProblems([{ name: 'train', side: 'train', examples: without }])).toEqual([
    'greeting has 0 examples in pt',
  ]);
});

it.each([
  'fale com maria.souza@example.com',
  'cpf 123.456.789-09',
  'liga (11) 98765-4321',
  'call 555-123-4567',
])('sees personal data in: %s', (text) => {
  expect(personalDataIn(text)).not.toBeNull();
});

it('takes names, codes and times of the trade for what they are', () => {
  for (const text of ['AWSBIA106W no FOLHA_0001 as 23:45', 'run 2026-11-21 of D1234-5678', 'rc=12 4x'])
    expect(personalDataIn(text)).toBeNull();
});

it('finds every pair of texts whose words are nearly the same, as comparing all with all does', () => {
  const words = ['job', 'late', 'why', 'the', 'payroll', 'failed', 'last', 'night', 'again'];
  const texts = Array.from({ length: 200 }, (_, i) => ({
    id: String(i),
    text: words.filter((_word, w) => (i * 2_654_435_761) & (1 << (w + 4))).join(' '),
  }));
  const key = ([a, b]: [{ id: string }, { id: string }]): string => `${a.id}-${b.id}`;
  const slow = texts.flatMap((b, j) =>
    texts.slice(0, j).flatMap((a): [typeof a, typeof b][] => {
      const [one, other] = [new Set(plain(a.text).split(' ')), new Set(plain(b.text).split(' '))];
      const shared = [...one].filter((word) => other.has(word)).length;
      return one.size > 3 && other.size > 3 && shared / (one.size + other.size - shared) >= 0.8
        ? [[a, b]]
        : [];
    }),
  );
  expect(nearDuplicates(texts).map(key).sort()).toEqual(slow.map(key).sort());
});

it('finds nothing wrong with the examples of the house', () => {
  const train = trainingExamples(DATA);
  const sets = unseenExamples(DATA);
  const several = (['tune', 'measure'] as const)
    .flatMap((half) => severalExamples(DATA, half))
    .map(({ intents: [intent = 'general'], ...line }) => ({ ...line, intent }));
  expect(
    exampleProblems([
      { name: 'train', side: 'train', examples: train },
      { name: 'validation', side: 'measure', examples: validationExamples(DATA) },
      ...sets.map(({ name, examples }) => ({ name, side: 'measure' as const, examples })),
      { name: 'several', side: 'measure', examples: several },
    ]),
  ).toEqual([]);
  expect(sets.flatMap(({ examples }) => examples).length).toBeGreaterThanOrEqual(800);
  expect(pairs(DATA, 'train').length + pairs(DATA, 'measure').length).toBeGreaterThanOrEqual(1_000);
  expect(pairs(DATA, 'test').length).toBeGreaterThanOrEqual(400);
});
