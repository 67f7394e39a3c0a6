import { type components, createApiClient } from '@resync/client';
import chalk from 'chalk';
import { type Command } from 'commander';
import { accessOf, type HouseOptions, withHouse } from '../house.js';
import { json, say, table } from '../output/table.js';

type Classification = components['schemas']['Classification'];

export function addClassify(program: Command): void {
  withHouse(program.command('classify'))
    .description('what a question asks for, and why the assistant thinks so')
    .argument('<question...>', 'in Portuguese or English')
    .action(async (words: string[], options: HouseOptions) => {
      const client = createApiClient(accessOf(options));
      const { data } = await client.POST('/api/v1/assistant/classify', { body: { text: words.join(' ') } });
      if (data) say(options.json ? json(data) : described(data));
    });
}

const percent = (probability: number): string => `${Math.round(100 * probability)} %`;

function described({
  intents,
  abstained,
  language,
  wantsAction,
  nearest,
  parts,
  timings,
}: Classification): string {
  const named = intents.map(({ intent, probability }) => `${chalk.bold(intent)} ${percent(probability)}`);
  const part = ({ intent, probability }: Classification['parts']['words']): string =>
    `${intent} ${percent(probability)}`;
  return [
    `${named.join(', ')}${abstained ? chalk.yellow('  not sure: it would ask back') : ''}`,
    chalk.dim(
      `${language === 'pt' ? 'Portuguese' : 'English'}, ${wantsAction ? 'an order' : 'a question'}; ` +
        `words say ${part(parts.words)}, encoder says ${part(parts.encoder)}; ` +
        `${(timings.embeddingMs + timings.routingMs).toFixed(1)} ms`,
    ),
    table(
      ['LIKENESS', 'INTENT', 'NEAREST EXAMPLES'],
      nearest.map(({ similarity, intent, text }) => [percent(similarity), intent, text.replace(/\s+/g, ' ')]),
    ),
  ].join('\n');
}
