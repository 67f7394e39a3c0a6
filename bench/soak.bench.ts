import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from './event-house.js';
import { type BookedPoll, pollsSince } from './house/poll-cycles.js';
import { openRunningHouse, type RunningHouse } from './house/running-house.js';
import { figure, print, type Table } from './table.js';

/**
 * `./resync bench soak [MINUTES]`: a plan of 100,000 jobs at 24 times its speed, a delta every 5 s and a full sweep every
 * minute, for an hour. A line for each tenth of the time: memory and processor of each program, polls and what they
 * asked of the scheduler. A poll counts as skipped when more than one interval passed between the end of one and the
 * beginning of the next. Goals (design §12): memory flat, no poll skipped.
 */
const JOBS = 100_000;
const SPEED = 24;
const INTERVAL_SECONDS = 5;
const FULL_SWEEP_EVERY_MS = 60_000;
const LINES = 10;

type Sample = Record<keyof RunningHouse['programs'], { memoryMb: number; cpuSeconds: number }>;

const sampleOf = ({ programs }: RunningHouse): Sample => {
  const one = (name: keyof Sample) => ({
    memoryMb: programs[name].memoryMb(),
    cpuSeconds: programs[name].cpuSeconds(),
  });
  return {
    simulator: one('simulator'),
    workflows: one('workflows'),
    activities: one('activities'),
    api: one('api'),
  };
};

/** Seconds of pause before each poll. */
function pauses(polls: readonly BookedPoll[]): number[] {
  return polls.slice(1).map((poll, i) => {
    const before = polls[i];
    return before ? (poll.startedAt.getTime() - before.startedAt.getTime()) / 1_000 - before.seconds : 0;
  });
}

function line(
  name: string,
  polls: readonly BookedPoll[],
  now: Sample,
  before: Sample,
  seconds: number,
): string[] {
  const sum = (value: (poll: BookedPoll) => number) => polls.reduce((total, poll) => total + value(poll), 0);
  const programs = (['simulator', 'workflows', 'activities', 'api'] as const).map((program) => {
    const share = (now[program].cpuSeconds - before[program].cpuSeconds) / seconds;
    return `${figure(Math.round(now[program].memoryMb))} / ${share.toFixed(2)}`;
  });
  const lengths = polls.map((poll) => poll.seconds);
  return [
    name,
    `${polls.length} (${polls.filter((poll) => poll.scope === 'full').length})`,
    String(pauses(polls).filter((gap) => gap > 2 * INTERVAL_SECONDS).length),
    String(polls.filter((poll) => poll.outcome !== 'completed').length),
    `${percentile(lengths, 0.5).toFixed(1)} / ${percentile(lengths, 0.95).toFixed(1)}`,
    figure(sum((poll) => poll.requests)),
    figure(Math.round(sum((poll) => poll.bytes) / 1e6)),
    figure(sum((poll) => poll.events)),
    ...programs,
  ];
}

export async function run([minutes = '60']: readonly string[]): Promise<void> {
  const house = await openRunningHouse({ jobs: JOBS, speed: SPEED });
  const { client } = await house.aTenant('soak');
  const { data } = await client.POST('/api/v1/connections', {
    body: {
      name: 'soak',
      addresses: [house.scheduler],
      authentication: { kind: 'basic', user: 'resync', password: 'resync' },
      pollingIntervalSeconds: INTERVAL_SECONDS,
      requestsPerSecond: 1_000,
      pageSize: 5_000,
    },
  });
  const path = { id: data?.id ?? '' };
  const sweeps = setInterval(() => {
    // a call that is refused is a sweep that is missing in the table
    client
      .POST('/api/v1/connections/{id}/poll', { params: { path }, body: { full: true } })
      .catch((error: unknown) => process.stderr.write(`no full sweep: ${String(error)}\n`));
  }, FULL_SWEEP_EVERY_MS);
  const table: Table = [
    [
      'minutes',
      'polls (full)',
      'skipped',
      'failed',
      'poll s p50 / p95',
      'requests',
      'MB asked',
      'events',
    ].concat(['simulator', 'workflow worker', 'activity worker', 'api'].map((name) => `${name} MB / cores`)),
  ];
  const part = (Number(minutes) * 60_000) / LINES;
  for (let n = 1; n <= LINES; n++) {
    const since = new Date();
    const before = sampleOf(house);
    await pause(part);
    const row = line(
      ((n * part) / 60_000).toFixed(0),
      await pollsSince(since),
      sampleOf(house),
      before,
      part / 1_000,
    );
    process.stderr.write(`${row.join('  ')}\n`);
    table.push(row);
  }
  clearInterval(sweeps);
  print(
    `soak: ${figure(JOBS)} jobs at ×${SPEED}, a delta every ${INTERVAL_SECONDS} s, everything every minute`,
    table,
  );
  await house.close();
}
