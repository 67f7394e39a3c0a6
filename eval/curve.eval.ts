import { createHash } from 'node:crypto';
import {
  bestIntent,
  type EmbeddedExample,
  type IntentModel,
  trainingExamples,
  trainIntents,
  unseenExamples,
  validationExamples,
} from '@resync/assistant';
import { BASE, DATA, embedded, provenance, withEncoder } from './house.js';
import { publish, table } from './report.js';

const SHARES = [1 / 8, 1 / 4, 1 / 2, 1];
const FOLDS = 5;

/**
 * `./resync eval curve`: what more examples would bring, and what cross-validation says. On the vectors of the base encoder,
 * which has learned none of the labels: the taught one knows them all, and would make few examples look like many.
 */
export async function run(): Promise<void> {
  await withEncoder(BASE, async (encoder) => {
    const train = mixed(await embedded(encoder, trainingExamples(DATA)));
    const validation = await embedded(encoder, validationExamples(DATA));
    const unseen = await embedded(
      encoder,
      unseenExamples(DATA).flatMap(({ examples }) => examples),
    );
    const learn = (examples: readonly EmbeddedExample[]): IntentModel =>
      trainIntents(encoder.model, examples, validation);
    const row = (name: string, learned: number, tested: readonly EmbeddedExample[], model: IntentModel) => [
      name,
      String(learned),
      String(tested.length),
      ...(['intents', 'words', 'head'] as const).map((part) => percent(accuracy(model, tested, part))),
    ];
    const head = ['examples', 'learned', 'tested', 'router', 'words alone', 'encoder alone'];
    const curve = SHARES.map((share) => {
      const some = train.slice(0, Math.round(train.length * share));
      return row(`${Math.round(100 * share)} %`, some.length, unseen, learn(some));
    });
    const folds = Array.from({ length: FOLDS }, (_, fold) => {
      const [inside, outside] = [foldOf(train, fold, false), foldOf(train, fold, true)];
      return row(`fold ${fold + 1}`, inside.length, outside, learn(inside));
    });
    const [others, oldest] = [train.filter((e) => !isOldest(e)), train.filter(isOldest)];
    publish('curve', [
      `Measured ${provenance()}, on the vectors of the base encoder.`,
      table(head, curve),
      `${FOLDS}-fold cross-validation on the training examples, translations in one fold:`,
      table(head, folds),
      'The oldest set is of other authors than all the rest, who wrote tersely and far afield. Learned from the rest alone, tested on it:',
      table(head, [row('other authors', others.length, oldest, learn(others))]),
    ]);
  });
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function accuracy(
  model: IntentModel,
  examples: readonly EmbeddedExample[],
  part: 'intents' | 'words' | 'head',
): number {
  const right = examples.filter(
    ({ text, vector, intent }) => bestIntent(model.read(text, vector)[part]) === intent,
  );
  return right.length / examples.length;
}

/** A number from the id of an example or of the group that it is translated in: the same for both languages. */
const draw = ({ id, group }: Drawn): number =>
  createHash('sha256')
    .update(group ?? id ?? '')
    .digest()
    .readUInt32BE();

/** `start.jsonl`: terse, far-fetched, by people who wrote nothing else here. */
const isOldest = ({ id }: Drawn): boolean => id?.startsWith('s00-') ?? false;

type Drawn = EmbeddedExample & { id?: string; group?: string | undefined };

const mixed = <E extends Drawn>(examples: readonly E[]): E[] =>
  [...examples].sort((a, b) => draw(a) - draw(b));

const foldOf = (examples: readonly Drawn[], fold: number, inside: boolean): Drawn[] =>
  examples.filter((example) => (draw(example) % FOLDS === fold) === inside);
