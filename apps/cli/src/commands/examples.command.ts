import { readFileSync } from 'node:fs';
import {
  type ApiClient,
  type components,
  createApiClient,
  followOperation,
  type Operation,
} from '@resync/client';
import chalk from 'chalk';
import { type Command } from 'commander';
import { accessOf, type HouseOptions, withHouse } from '../house.js';
import { cannotRead } from '../output/cannot-read.js';
import { progressLine } from '../output/progress.js';
import { json, say, table } from '../output/table.js';
import { clock } from '../output/time.js';

type Schemas = components['schemas'];
type Result = Schemas['IntentExamplesResult'];

export function addExamples(program: Command): void {
  const examples = program
    .command('examples')
    .description('questions that this tenant has labelled for itself, and what they teach the assistant');
  addAdd(examples);
  addList(examples);
  addRemove(examples);
  addChanges(examples);
  addUndo(examples);
}

function addAdd(examples: Command): void {
  withHouse(examples.command('add').description('teach the assistant how people ask here'))
    .argument('<file>', 'a line each: {"text": "me manda o boletim", "intent": "period_summary"}')
    .option('--force', 'take them also when they cost too much of what everybody asks')
    .action(async (file: string, { force = false, ...options }: HouseOptions & { force?: boolean }) => {
      const client = createApiClient(accessOf(options));
      const body = { examples: linesOf(file), force };
      const { data } = await client.POST('/api/v1/assistant/examples', { body });
      await follow(client, data?.id, options);
    });
}

function addList(examples: Command): void {
  withHouse(examples.command('list').description('what the assistant learned from, newest first'))
    .option('--intent <intent>', 'only of this intent')
    .option('--text <text>', 'only with this in the text')
    .option('--limit <number>', 'how many', '50')
    .action(
      async ({
        intent,
        text,
        limit,
        ...options
      }: HouseOptions & { intent?: string; text?: string; limit: string }) => {
        const query = { intent: intent as Schemas['IntentExample']['intent'], text, limit: Number(limit) };
        const { data } = await createApiClient(accessOf(options)).GET('/api/v1/assistant/examples', {
          params: { query },
        });
        if (options.json) say(json(data));
        else if (!data || data.items.length === 0) say('No examples of its own.');
        else
          say(
            table(
              ['ID', 'INTENT', '', 'TEXT'],
              data.items.map((row) => [row.id, row.intent, row.language, row.text.replace(/\s+/g, ' ')]),
            ),
          );
      },
    );
}

function addRemove(examples: Command): void {
  withHouse(examples.command('remove').description('have the assistant forget some of them'))
    .argument('<id...>', 'ids as `examples list` shows them')
    .action(async (ids: string[], options: HouseOptions) => {
      const client = createApiClient(accessOf(options));
      const { data } = await client.POST('/api/v1/assistant/examples/remove', { body: { ids } });
      await follow(client, data?.id, options);
    });
}

function addChanges(examples: Command): void {
  withHouse(examples.command('changes').description('what was changed, and what it did'))
    .option('--limit <number>', 'how many', '20')
    .action(async ({ limit, ...options }: HouseOptions & { limit: string }) => {
      const { data } = await createApiClient(accessOf(options)).GET('/api/v1/assistant/example-changes', {
        params: { query: { limit: Number(limit) } },
      });
      if (options.json) say(json(data));
      else if (!data || data.items.length === 0) say('Nothing was changed yet.');
      else
        say(
          table(
            ['ID', 'AT', 'WHAT', 'EXAMPLES', 'OWN QUESTIONS', 'EVERYBODY’S'],
            data.items.map((row) => [
              row.id,
              clock(row.createdAt),
              `${row.kind}, ${row.undoneBy ? 'undone' : row.state}`,
              `+${row.added} −${row.removed}`,
              row.effect ? fromTo(row.effect.own) : '',
              row.effect ? fromTo(row.effect.reference) : '',
            ]),
          ),
        );
    });
}

function addUndo(examples: Command): void {
  withHouse(examples.command('undo').description('take a change back'))
    .argument('<id>', 'of the change, as `examples changes` shows it')
    .action(async (id: string, options: HouseOptions) => {
      const client = createApiClient(accessOf(options));
      const { data } = await client.POST('/api/v1/assistant/example-changes/{id}/undo', {
        params: { path: { id } },
      });
      await follow(client, data?.id, options);
    });
}

/** The API says what is wrong with an example; here only what is no line of JSON. */
function linesOf(file: string): Schemas['AddIntentExamples']['examples'] {
  const lines = contentOf(file).split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as Schemas['AddIntentExamples']['examples'][number]];
    } catch {
      throw new Error(`${file}, line ${i + 1}, is not JSON: ${line.slice(0, 80)}`);
    }
  });
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw cannotRead(file, error);
  }
}

async function follow(client: ApiClient, id: string | undefined, options: HouseOptions): Promise<void> {
  if (id === undefined) throw new Error('the change came back empty');
  const progress = progressLine('Learning');
  const { state, result, problem }: Operation = await followOperation(client, id, progress.show);
  progress.clear();
  const outcome = state === 'completed' ? (result as Result) : null;
  if (outcome?.kind !== 'applied') process.exitCode = 1;
  if (options.json) say(json({ operation: id, state, problem, ...outcome }));
  else if (outcome) say(described(outcome));
  else say(chalk.red(problem ? `It failed: ${problem.message}` : `It was ${state}.`));
}

const percent = (share: number | null): string => (share === null ? '?' : `${(100 * share).toFixed(1)} %`);
const fromTo = ({ before, after }: { before: number; after: number | null }): string =>
  `${percent(before)} → ${percent(after)}`;

function described({ kind, changeId, added, removed, examples, effect }: Result): string {
  const effects = effect
    ? [
        `  own questions named right: ${fromTo(effect.own)} of ${effect.own.examples}`,
        `  everybody’s:               ${fromTo(effect.reference)} of ${effect.reference.examples}`,
      ]
    : [];
  if (kind === 'refused')
    return [chalk.yellow('Refused: they cost too much of what everybody asks (--force).'), ...effects].join(
      '\n',
    );
  const head = `${chalk.green('Learned.')} ${added} added, ${removed} removed, ${examples} in all.`;
  return [head, ...effects, chalk.dim(`  undo: ./resync examples undo ${changeId}`)].join('\n');
}
