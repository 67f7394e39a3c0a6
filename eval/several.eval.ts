import { IntentRouter, severalExamples, type SeveralLine } from '@resync/assistant';
import { dirname } from 'node:path';
import { DATA, provenance, ROUTER, V1, withEncoder } from './house.js';
import { publish, table } from './report.js';

/** A message with the intents that the router names in it. */
type Answered = SeveralLine & { named: string[] };

/** `./resync eval several`: messages that ask two or three things, and decoys that only look so. */
export async function run(): Promise<void> {
  await withEncoder(V1, async (encoder) => {
    const router = IntentRouter.open({ directory: dirname(ROUTER) }, encoder);
    const rows: string[][] = [];
    for (const half of ['tune', 'measure'] as const) {
      const lines = severalExamples(DATA, half);
      const answers = await router.classify(lines.map(({ text }) => text));
      const answered = lines.map((line, i) => ({
        ...line,
        named: (answers[i]?.intents ?? []).map(({ intent }) => intent),
      }));
      for (const count of [1, 2, 3])
        rows.push(
          row(
            half,
            `${count}`,
            answered.filter((a) => a.intents.length === count),
          ),
        );
      rows.push(row(half, 'all', answered));
    }
    publish('several', [
      `Measured ${provenance()}. How a message is parted and how sure its parts must be was set on \`tune\`.`,
      table(['half', 'asks for', 'messages', 'all found, nothing else', 'asked things found', 'named things asked for'], rows), // prettier-ignore
    ]);
  });
}

const percent = (part: number, of: number): string => (of === 0 ? '' : `${((100 * part) / of).toFixed(1)} %`);
const sum = (all: readonly Answered[], count: (a: Answered) => number): number =>
  all.reduce((total, a) => total + count(a), 0);

function row(half: string, name: string, all: readonly Answered[]): string[] {
  const found = sum(all, ({ intents, named }) => intents.filter((intent) => named.includes(intent)).length);
  const exact = all.filter(({ intents, named }) => [...intents].sort().join() === [...named].sort().join());
  return [
    half,
    name,
    String(all.length),
    percent(exact.length, all.length),
    percent(
      found,
      sum(all, ({ intents }) => intents.length),
    ),
    percent(
      found,
      sum(all, ({ named }) => named.length),
    ),
  ];
}
