import {
  bestIntent,
  type EmbeddedExample,
  INTENTS,
  type Intent,
  type IntentModel,
  LANGUAGES,
  type Reading,
  readIntentModel,
  trainingExamples,
  unseenExamples,
} from '@resync/assistant';
import { DATA, embedded, provenance, ROUTER, V1, withEncoder } from './house.js';
import { publish, table } from './report.js';
import { calibrationError, nearestExample } from './measures.js';

type Judged = EmbeddedExample & { reading: Reading; nearest: Intent };

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const share = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.length === 0 ? 0 : items.filter(holds).length / items.length;

/**
 * `./resync eval intents`: the router on questions that nothing was tuned on, beside nearest-example routing (the label of
 * the training example with the nearest vector) on the same examples.
 */
export async function run(): Promise<void> {
  const model = readIntentModel(ROUTER);
  await withEncoder(V1, async (encoder) => {
    const train = await embedded(encoder, trainingExamples(DATA));
    const sets: { name: string; judged: Judged[] }[] = [];
    for (const { name, examples } of unseenExamples(DATA))
      sets.push({ name, judged: judge(model, train, await embedded(encoder, examples)) });
    const all = sets.flatMap(({ judged }) => judged);
    publish('intents', [
      `Measured ${provenance()}, on ${train.length} training examples and the unseen sets of \`data/intents/test\`.`,
      overview([...sets, { name: 'all', judged: all }]),
      '### By intent, all unseen sets',
      byIntent(all),
      '### What is taken for what',
      confusions(all),
    ]);
  });
}

const judge = (
  model: IntentModel,
  train: readonly EmbeddedExample[],
  examples: readonly EmbeddedExample[],
): Judged[] =>
  examples.map((example) => ({
    ...example,
    reading: model.read(example.text, example.vector),
    nearest: nearestExample(train, example.vector).intent,
  }));

function overview(sets: readonly { name: string; judged: readonly Judged[] }[]): string {
  return table(
    ['set', 'questions', 'router', 'pt', 'en', 'words alone', 'encoder alone', 'nearest example', 'calibration error', 'out of scope found', 'order or not', 'language'], // prettier-ignore
    sets.map(({ name, judged }) => {
      const right = ({ reading, intent }: Judged): boolean => bestIntent(reading.intents) === intent;
      const outside = judged.filter(({ intent }) => intent === 'general');
      return [
        name,
        String(judged.length),
        percent(share(judged, right)),
        ...LANGUAGES.map((language) =>
          percent(
            share(
              judged.filter((q) => q.language === language),
              right,
            ),
          ),
        ),
        percent(share(judged, ({ reading, intent }) => bestIntent(reading.words) === intent)),
        percent(share(judged, ({ reading, intent }) => bestIntent(reading.head) === intent)),
        percent(share(judged, ({ nearest, intent }) => nearest === intent)),
        percent(
          calibrationError(
            judged.map((q) => ({ certainty: Math.max(...q.reading.intents), right: right(q) })),
          ),
        ),
        percent(share(outside, right)),
        percent(share(judged, ({ reading, wantsAction }) => reading.wantsAction > 0.5 === wantsAction)),
        percent(share(judged, ({ reading, language }) => reading.language === language)),
      ];
    }),
  );
}

const byIntent = (judged: readonly Judged[]): string =>
  table(
    ['intent', 'questions', 'found', 'right when named'],
    INTENTS.map((intent) => {
      const asked = judged.filter((q) => q.intent === intent);
      const named = judged.filter((q) => bestIntent(q.reading.intents) === intent);
      return [
        `\`${intent}\``,
        String(asked.length),
        percent(share(asked, (q) => bestIntent(q.reading.intents) === intent)),
        percent(share(named, (q) => q.intent === intent)),
      ];
    }),
  );

function confusions(judged: readonly Judged[]): string {
  const counts = new Map<string, number>();
  for (const { intent, reading } of judged) {
    const named = bestIntent(reading.intents);
    if (named !== intent)
      counts.set(`\`${intent}\` | \`${named}\``, (counts.get(`\`${intent}\` | \`${named}\``) ?? 0) + 1);
  }
  const rows = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([pair, count]) => [...pair.split(' | '), String(count)]);
  return table(['meant', 'taken for', 'times'], rows);
}
