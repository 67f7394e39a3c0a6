import { type components, createApiClient } from '@resync/client';
import chalk from 'chalk';
import { type Command, Option } from 'commander';
import { accessOf, type HouseOptions, withHouse } from '../house.js';
import { bySeverity } from '../output/colours.js';
import { detail } from '../output/detail.js';
import { json, say, table } from '../output/table.js';
import { clock, span } from '../output/time.js';

type Problem = components['schemas']['OpenProblem'];

interface ProblemOptions extends HouseOptions {
  severity?: 'info' | 'warning' | 'error' | 'critical';
  object?: string;
  limit: string;
}

export function addProblems(program: Command): void {
  withHouse(program.command('problems').description('what is broken now, worst first'))
    .addOption(
      new Option('--severity <severity>', 'this or worse').choices(['info', 'warning', 'error', 'critical']),
    )
    .option('--object <pattern>', 'only objects whose key matches, such as "*#/FECHADIA*"')
    .option('--limit <number>', 'how many', '50')
    .action(async ({ severity, object, limit, ...options }: ProblemOptions) => {
      const client = createApiClient(accessOf(options));
      const { data } = await client.GET('/api/v1/monitoring/problems', {
        params: { query: { severity: severity ?? 'warning', object, limit: Number(limit) } },
      });
      if (options.json) say(json(data));
      else if (!data || data.items.length === 0) say(chalk.green('Nothing is open.'));
      else
        say(
          `${table(['SEVERITY', 'PROBLEM', 'OBJECT', 'SINCE', ''], data.items.map(row))}${more(data.nextCursor)}`,
        );
    });
}

const more = (cursor: string | null): string =>
  cursor === null ? '' : chalk.dim('\n… and more: raise --limit');

const row = (problem: Problem): string[] => [
  bySeverity(problem.severity),
  problem.type,
  chalk.bold(problem.object.key),
  `${clock(problem.openedAt)} ${chalk.dim(`(seen ${span((Date.now() - Date.parse(problem.detectedAt)) / 1_000)} ago)`)}`,
  [
    detail(problem.data),
    problem.acknowledged ? chalk.dim(`acknowledged by ${problem.acknowledged.by}`) : '',
  ].join(' '),
];
