import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from './event-house.js';
import { type BookedPoll, pollsSince } from './house/poll-cycles.js';
import { openRunningHouse, type RunningHouse } from './house/running-house.js';
import { figure, print } from './table.js';

/**
 * `./resync bench many-tenants [MINUTES]`: 50 connections of 20 tenants, each polled every 30 s, on one workflow worker and
 * one activity worker; then one of the tenants turns noisy (its connections every 5 s, and asked for full sweeps without
 * end) beside the others. The quiet tenant's polls alone, in the same run, are the baseline: how much later do they begin
 * than one interval after the end of the poll before?
 */
const JOBS = 2_000;
const TENANTS = 20;
const CONNECTIONS = 50;
const INTERVAL_SECONDS = 30;
const NOISY_CONNECTIONS = 20;

type Tenant = Awaited<ReturnType<RunningHouse['aTenant']>>;

async function connect(
  house: RunningHouse,
  { client }: Tenant,
  name: string,
  interval: number,
): Promise<string> {
  const { data } = await client.POST('/api/v1/connections', {
    body: {
      name,
      addresses: [house.scheduler],
      authentication: { kind: 'basic', user: 'resync', password: 'resync' },
      pollingIntervalSeconds: interval,
      requestsPerSecond: 1_000,
    },
  });
  return data?.id ?? '';
}

/** Seconds that a poll began later than one interval after the end of the one before, for each connection. */
function lateness(polls: readonly BookedPoll[], intervalSeconds: number): number[] {
  const last = new Map<string, BookedPoll>();
  const late: number[] = [];
  for (const poll of polls) {
    const before = last.get(poll.connectionId);
    if (before) {
      const begun = (poll.startedAt.getTime() - before.startedAt.getTime()) / 1_000;
      late.push(Math.max(0, begun - Math.max(intervalSeconds, before.seconds)));
    }
    last.set(poll.connectionId, poll);
  }
  return late;
}

/** Lets the house work and says how punctual the polls of these connections were. */
async function observe(
  house: RunningHouse,
  minutes: number,
  groups: Record<string, (connectionId: string) => boolean>,
): Promise<string[][]> {
  const since = new Date();
  const { simulator, workflows, activities, api } = house.programs;
  const programs = [simulator, workflows, activities, api];
  const before = programs.map((program) => program.cpuSeconds());
  await pause(minutes * 60_000);
  const all = await pollsSince(since);
  const cores = programs.map((program, i) =>
    ((program.cpuSeconds() - (before[i] ?? 0)) / minutes / 60).toFixed(2),
  );
  return Object.entries(groups).map(([name, belongs]) => {
    const polls = all.filter(({ connectionId }) => belongs(connectionId));
    const late = lateness(polls, INTERVAL_SECONDS);
    return [
      name,
      figure(polls.length),
      figure(all.length),
      String(all.filter((poll) => poll.outcome !== 'completed').length),
      `${percentile(late, 0.5).toFixed(2)} / ${percentile(late, 0.99).toFixed(2)}`,
      percentile(
        polls.map((poll) => poll.seconds),
        0.95,
      ).toFixed(2),
      ...cores,
      figure(Math.round(activities.memoryMb())),
    ];
  });
}

export async function run([minutes = '3']: readonly string[]): Promise<void> {
  const house = await openRunningHouse({ jobs: JOBS, speed: 60 });
  const span = Number(minutes);
  const quiet = await house.aTenant('quiet');
  const quietId = await connect(house, quiet, 'quiet', INTERVAL_SECONDS);
  await pause(10_000);
  const rows = await observe(house, span, { 'one tenant alone': (id) => id === quietId });
  const others = [quiet];
  for (let n = 1; n < TENANTS; n++) others.push(await house.aTenant(`tenant-${n}`));
  for (let n = 1; n < CONNECTIONS; n++)
    await connect(house, others[n % TENANTS] ?? quiet, `scheduler-${n}`, INTERVAL_SECONDS);
  await pause(60_000); // each has read everything once and come to its own moment of the interval
  rows.push(...(await observe(house, span, { '50 connections, 20 tenants: all': () => true })));
  const noisy = await house.aTenant('noisy');
  const noise: string[] = [];
  for (let n = 0; n < NOISY_CONNECTIONS; n++) noise.push(await connect(house, noisy, `noise-${n}`, 5));
  const asking = setInterval(() => {
    for (const id of noise)
      noisy.client
        .POST('/api/v1/connections/{id}/poll', { params: { path: { id } }, body: { full: true } })
        .catch(() => undefined); // refused by its limit: it is as noisy as it may be
  }, 2_000);
  await pause(30_000);
  rows.push(
    ...(await observe(house, span, {
      'beside a noisy tenant: the quiet one': (id) => id === quietId,
      'beside a noisy tenant: the other 50': (id) => !noise.includes(id),
      'the noisy tenant itself': (id) => noise.includes(id),
    })),
  );
  clearInterval(asking);
  print(`many-tenants: ${figure(JOBS)} jobs a connection, polled every ${INTERVAL_SECONDS} s`, [
    ['what', 'polls', 'polls of all', 'failed', 'begun late s p50 / p99', 'poll s p95'].concat(
      ['simulator', 'workflow worker', 'activity worker', 'api'].map((name) => `${name} cores`),
      'activity worker MB',
    ),
    ...rows,
  ]);
  await house.close();
}
