import { type components, createApiClient, type paths } from '@resync/client';
import chalk from 'chalk';
import { type Command, Option } from 'commander';
import { accessOf, type HouseOptions, withHouse } from '../house.js';
import { byStatus } from '../output/colours.js';
import { json, say, table } from '../output/table.js';
import { clock, span } from '../output/time.js';

type Query = NonNullable<paths['/api/v1/jobs']['get']['parameters']['query']>;
/** The API says what a status may be and refuses the rest by name. */
type Statuses = Extract<Query['status'], unknown[]>;
type Job = components['schemas']['Job'];

interface JobsOptions extends HouseOptions {
  status?: Statuses;
  name?: string;
  stream?: string;
  workstation?: string;
  late?: boolean;
  critical?: boolean;
  sort: NonNullable<Query['sort']>;
  limit: string;
}

export function addJobs(program: Command): void {
  withHouse(program.command('jobs').description('jobs of the current plans'))
    .option(
      '--status <status…>',
      'internal status, such as abend, fail, exec, hold',
      (value: string, all: string[] = []) => [...all, ...value.toUpperCase().split(',')],
    )
    .option('--name <pattern>', 'key matches, such as "*.VALIDA_SALDO"')
    .option('--stream <pattern>', 'job stream matches')
    .option('--workstation <pattern>', 'workstation matches')
    .option('--late', 'only late ones')
    .option('--critical', 'only critical ones')
    .addOption(new Option('--sort <order>', 'order').choices(['key', 'started', 'deadline']).default('key'))
    .option('--limit <number>', 'how many', '50')
    .action(
      async ({ url, key, tenant, runFile, json: asJson, limit, late, critical, ...filter }: JobsOptions) => {
        const client = createApiClient(accessOf({ url, key, tenant, runFile }));
        const flags = { ...(late && { late: 'true' }), ...(critical && { critical: 'true' }) };
        const query = { ...filter, ...flags, limit: Number(limit) };
        const { data } = await client.GET('/api/v1/jobs', { params: { query } });
        if (asJson) say(json(data));
        else if (!data || data.items.length === 0) say(chalk.dim('No job matches.'));
        else {
          say(
            table(
              ['STATUS', 'JOB', 'WORKSTATION', 'SCHEDULED', 'STARTED', 'TOOK', 'RC', ''],
              data.items.map(row),
            ),
          );
          if (data.nextCursor !== null) say(chalk.dim('… and more: raise --limit or narrow the search'));
        }
      },
    );
}

const row = (job: Job): string[] => [
  byStatus(job.status),
  chalk.bold(job.key),
  job.workstation,
  clock(job.scheduledAt),
  clock(job.startedAt),
  took(job),
  job.returnCode === null ? '' : String(job.returnCode),
  [
    job.waitReason && `waits for ${job.waitReason}`,
    job.late && chalk.yellow('late'),
    job.critical && chalk.magenta('critical'),
  ]
    .filter(Boolean)
    .join(' '),
];

function took({ startedAt, endedAt }: Job): string {
  if (startedAt === null || endedAt === null) return '';
  return span((Date.parse(endedAt) - Date.parse(startedAt)) / 1_000);
}
