import { type ApiClient, type components, createApiClient } from '@resync/client';
import chalk from 'chalk';
import { type Command } from 'commander';
import { accessOf, type HouseOptions, withHouse } from '../house.js';
import { bySeverity, byStatus } from '../output/colours.js';
import { json, say, table } from '../output/table.js';
import { clock, span } from '../output/time.js';

type Status = components['schemas']['MonitoringStatus'];
type ConnectionStatus = components['schemas']['ConnectionStatus'];

const STATES: Record<Status['overall']['state'], string> = {
  ok: chalk.green('● all well'),
  problems: chalk.red('● problems are open'),
  stale: chalk.yellow('● what is known is old'),
  paused: chalk.dim('● watching is paused'),
  no_connections: chalk.dim('● no scheduler is connected'),
};

export function addStatus(program: Command): void {
  withHouse(
    program.command('status').description('what is watched, how fresh it is, and what is wrong'),
  ).action(async (options: HouseOptions) => {
    const client = createApiClient(accessOf(options));
    const status = await fetchStatus(client);
    say(options.json ? json(status) : describe(status));
  });
}

async function fetchStatus(client: ApiClient): Promise<Status> {
  const { data } = await client.GET('/api/v1/monitoring/status');
  if (!data) throw new Error('the status came back empty');
  return data;
}

function describe(status: Status): string {
  const lines = [
    `${STATES[status.overall.state]}   ${chalk.dim(`as of ${clock(status.as_of)}`)}`,
    problemsOf(status.overall.problems),
    ...webhookOf(status.webhook),
  ];
  if (status.connections.length > 0)
    lines.push(
      '',
      table(
        ['SCHEDULER', 'DATA', 'PLAN', 'JOBS', 'WORKSTATIONS', 'LAST POLL'],
        status.connections.map((connection) => [
          chalk.bold(connection.name),
          freshnessOf(connection),
          connection.plan.run_number === null ? '–' : `#${connection.plan.run_number}`,
          countsOf(connection.jobs, byStatus),
          countsOf(connection.workstations, (state, text) =>
            state === 'online' || state === 'quiet' ? text : chalk.red(text),
          ),
          lastPoll(connection),
        ]),
      ),
    );
  return lines.join('\n');
}

function problemsOf(counts: Status['overall']['problems']): string {
  const open = (['critical', 'error', 'warning', 'info'] as const).filter((severity) => counts[severity] > 0);
  return open.length === 0
    ? chalk.dim('no open problem')
    : open.map((s) => bySeverity(s, ` ${counts[s]} ${s} `)).join(' ');
}

/** Only what somebody should see to. */
function webhookOf(webhook: Status['webhook']): string[] {
  if (!webhook) return [];
  if (webhook.gone_at)
    return [chalk.red(`webhook switched off: its receiver is gone since ${clock(webhook.gone_at)}`)];
  if (webhook.failing_since)
    return [
      chalk.yellow(
        `webhook: nothing arrives since ${clock(webhook.failing_since)}, ${webhook.waiting} waiting`,
      ),
    ];
  return webhook.failed > 0 ? [chalk.yellow(`webhook: ${webhook.failed} given up in the last day`)] : [];
}

const countsOf = (counts: Record<string, number>, colour: (word: string, text: string) => string): string =>
  Object.entries(counts)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([word, count]) => colour(word, `${count} ${word}`))
    .join(' ') || '–';

function freshnessOf({ freshness, age_seconds: age }: ConnectionStatus): string {
  const text = age === null ? freshness : `${freshness}, ${span(age)} old`;
  return freshness === 'fresh'
    ? chalk.green(text)
    : freshness === 'paused'
      ? chalk.dim(text)
      : chalk.yellow(text);
}

function lastPoll(connection: ConnectionStatus): string {
  if (connection.last_error)
    return chalk.red(`${connection.last_error.code} (${connection.consecutive_failures} in a row)`);
  const took = connection.last_cycle_ms === null ? '' : ` in ${connection.last_cycle_ms} ms`;
  return `${clock(connection.last_success_at)}${took}, every ${connection.polling_interval_seconds} s`;
}
