import {
  type ApiClient,
  createApiClient,
  type EventFilter,
  type ResyncEvent,
  subscribe,
} from '@resync/client';
import chalk from 'chalk';
import { type Command, Option } from 'commander';
import { accessOf, type HouseOptions, withHouse } from '../house.js';
import { bySeverity } from '../output/colours.js';
import { detail } from '../output/detail.js';
import { say } from '../output/table.js';
import { clock } from '../output/time.js';

interface EventsOptions extends HouseOptions {
  follow?: boolean;
  since?: string;
  types?: NonNullable<EventFilter['types']>;
  severity?: ResyncEvent['severity'];
  object?: string;
  limit: string;
}

const SEVERITY_WIDTH = 'critical'.length;

export function addEvents(program: Command): void {
  withHouse(
    program.command('events').description('what happened, and with --follow what happens, as it happens'),
  )
    .option('-f, --follow', 'go on until Ctrl-C; a lost connection is taken up where it was')
    .option('--since <sequence>', 'begin after this sequence')
    .addOption(
      new Option('--types <types…>', 'any of these')
        .choices(['jobs', 'workstations', 'system', 'critical'])
        .argParser((value: string, all: string[] = []) => [...all, ...value.split(',')]),
    )
    .addOption(
      new Option('--severity <severity>', 'this or worse').choices(['info', 'warning', 'error', 'critical']),
    )
    .option('--object <pattern>', 'only objects whose key matches')
    .option('--limit <number>', 'how many past events first', '20')
    .action(async (options: EventsOptions) => {
      const print = options.json
        ? (event: ResyncEvent) => say(JSON.stringify(event))
        : (event: ResyncEvent) => say(line(event));
      const given = options.since === undefined ? undefined : Number(options.since);
      const client = createApiClient(accessOf(options));
      // Asked first: what happens while the past is listed comes with what follows.
      const newest = options.follow ? await newestSequence(client) : 0;
      const past = options.follow && given !== undefined ? [] : await pastEvents(client, options);
      for (const event of past) if (event.sequence > (given ?? 0)) print(event);
      if (!options.follow) return;
      const since = given ?? Math.max(newest, past.at(-1)?.sequence ?? 0);
      for await (const event of follow(options, since)) print(event);
    });
}

function filterOf({ types, severity, object }: EventsOptions): EventFilter {
  return {
    ...(types && { types }),
    ...(severity && { severity }),
    ...(object && { object }),
  };
}

async function newestSequence(client: ApiClient): Promise<number> {
  const { data } = await client.GET('/api/v1/monitoring/events', { params: { query: { limit: 1 } } });
  return data?.items[0]?.sequence ?? 0;
}

/** The newest ones that the filter lets through, oldest first. */
async function pastEvents(client: ApiClient, options: EventsOptions): Promise<ResyncEvent[]> {
  const { types, ...rest } = filterOf(options);
  const critical = types?.includes('critical') ? { severity: 'critical' as const } : {};
  const category = types?.filter((type) => type !== 'critical');
  const query = { limit: Number(options.limit), ...rest, ...critical, ...(category?.length && { category }) };
  const { data } = await client.GET('/api/v1/monitoring/events', { params: { query } });
  return (data?.items ?? []).toReversed();
}

function follow(options: EventsOptions, since: number): AsyncGenerator<ResyncEvent> {
  const stopped = new AbortController();
  process.once('SIGINT', () => stopped.abort());
  const note = (text: string): void => void process.stderr.write(chalk.dim(`${text}\n`));
  let lost = false;
  return subscribe(accessOf(options), {
    filter: filterOf(options),
    since,
    signal: stopped.signal,
    onConnection: (state, reason) => {
      if (state === 'lost') {
        if (!lost) note(`— ${reason}; trying again`);
      } else if (lost) note('— connected again, nothing was missed');
      else if (!options.json) note('— following; Ctrl-C ends it');
      lost = state === 'lost';
    },
    onReset: (cursor) => note(`— events before ${cursor} are no longer kept`),
  });
}

function line(event: ResyncEvent): string {
  return [
    chalk.dim(clock(event.occurredAt)),
    bySeverity(event.severity, event.severity.padEnd(SEVERITY_WIDTH)),
    event.type,
    chalk.bold(event.object.key),
    detail(event.data),
  ].join('  ');
}
