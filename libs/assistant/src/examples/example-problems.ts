import { INTENTS, LANGUAGES } from '../intents/intent.model.js';
import { type ExampleLine } from './example.schema.js';
import { nearDuplicates, plain } from './near-duplicates.rules.js';
import { personalDataIn } from './personal-data.rules.js';

/** What a set of examples is for; texts of one side must not be seen on the other. */
export type Side = 'train' | 'measure';
export interface ExampleSet {
  name: string;
  side: Side;
  examples: readonly ExampleLine[];
}

/** At least so many examples to learn an intent in one language from. */
export const LEAST_EXAMPLES = 200;

/** Everything that is wrong with the sets together, one sentence each. */
export function exampleProblems(sets: readonly ExampleSet[]): string[] {
  const all = sets.flatMap(({ side, examples }) => examples.map((example) => ({ ...example, side })));
  return [
    ...repeatedIds(all),
    ...duplicates(all),
    ...alike(all),
    ...tornGroups(all),
    ...imbalance(all.filter(({ side }) => side === 'train')),
    ...all.flatMap(({ id, text }) => {
      const kind = personalDataIn(text);
      return kind ? [`${id} holds a ${kind}`] : [];
    }),
  ];
}

type Placed = ExampleLine & { side: Side };

function repeatedIds(all: readonly Placed[]): string[] {
  const seen = new Set<string>();
  return all.flatMap(({ id }) => (seen.has(id) || !seen.add(id) ? [`the id ${id} is used twice`] : []));
}

function duplicates(all: readonly Placed[]): string[] {
  const seen = new Map<string, string>();
  return all.flatMap(({ id, text }) => {
    const key = plain(text) || text.trim();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, id);
    return first === undefined ? [] : [`${id} says the same as ${first}`];
  });
}

/** Near-duplicates are harmless inside one intent of the training side; anywhere else they blur a border or a measurement. */
function alike(all: readonly Placed[]): string[] {
  const byId = new Map(all.map((example) => [example.id, example]));
  return nearDuplicates(all).flatMap(([a, b]) => {
    const [one, other] = [byId.get(a.id), byId.get(b.id)];
    if (!one || !other || plain(one.text) === plain(other.text)) return [];
    if (one.side !== other.side) return [`${a.id} and ${b.id} are nearly the same on both sides`];
    if (one.intent !== other.intent)
      return [`${a.id} (${one.intent}) and ${b.id} (${other.intent}) are nearly the same`];
    return [];
  });
}

function tornGroups(all: readonly Placed[]): string[] {
  const groups = new Map<string, Placed>();
  return all.flatMap((example) => {
    if (example.group === undefined) return [];
    const first = groups.get(example.group) ?? example;
    groups.set(example.group, first);
    return first.side === example.side && first.intent === example.intent
      ? []
      : [`${example.id} is a translation of ${first.id} and stands elsewhere`];
  });
}

function imbalance(train: readonly Placed[]): string[] {
  return INTENTS.flatMap((intent) =>
    LANGUAGES.flatMap((language) => {
      const count = train.filter((e) => e.intent === intent && e.language === language).length;
      return count < LEAST_EXAMPLES ? [`${intent} has ${count} examples in ${language}`] : [];
    }),
  );
}
