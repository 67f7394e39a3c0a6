import { setTimeout as pause } from 'node:timers/promises';
import { pollsSince } from './house/poll-cycles.js';
import { openRunningHouse, type RunningHouse } from './house/running-house.js';
import { figure, print } from './table.js';

/**
 * `./resync bench sweep`: what it takes to read a plan of 100,000 jobs over HTTP, once whole and once as a delta:
 * seconds, bytes as they travel, and the most memory that each side held. Simulator, workers and api are processes of
 * their own. Beside it, in the same run: the bare pages, fetched one after the other and parsed as JSON, nothing stored.
 */
const JOBS = 100_000;
const PAGE = 5_000;
const SWEEPS = 3;

/** The most memory that each program held while `work` ran. */
async function peakMemory(house: RunningHouse, work: () => Promise<void>) {
  const { simulator, activities } = house.programs;
  const peak = { simulator: 0, activities: 0 };
  const sample = setInterval(() => {
    peak.simulator = Math.max(peak.simulator, simulator.memoryMb());
    peak.activities = Math.max(peak.activities, activities.memoryMb());
  }, 100);
  await work();
  clearInterval(sample);
  return peak;
}

async function barePages(house: RunningHouse): Promise<{ seconds: number; rows: number }> {
  const headers = {
    authorization: `Basic ${Buffer.from('resync:resync').toString('base64')}`,
    scope: 'WHOLE_NO_JOB_DEFINITIONS_AND_NO_DEPENDENCIES',
  };
  const oql = encodeURIComponent("name LIKE '@' ORDER BY id ASC");
  const begun = performance.now();
  let rows = 0;
  for (let offset = 0, length = PAGE; length === PAGE; offset += PAGE) {
    const url = `${house.scheduler}/api/v2/plan/job?limit=${PAGE}&offset=${offset}&oql=${oql}`;
    const page = (await (await fetch(url, { headers })).json()) as { results?: unknown[] } | unknown[];
    length = (Array.isArray(page) ? page : (page.results ?? [])).length;
    rows += length;
  }
  return { seconds: (performance.now() - begun) / 1_000, rows };
}

/** Waits until so many polls of this scope are booked since then. */
async function polled(since: Date, scope: 'full' | 'delta', count: number): Promise<void> {
  while ((await pollsSince(since)).filter((poll) => poll.scope === scope).length < count) await pause(200);
}

export async function run(): Promise<void> {
  const house = await openRunningHouse({ jobs: JOBS, speed: 1 });
  const { client } = await house.aTenant('bench');
  const begun = new Date();
  const { data } = await client.POST('/api/v1/connections', {
    body: {
      name: 'sweep',
      addresses: [house.scheduler],
      authentication: { kind: 'basic', user: 'resync', password: 'resync' },
      pollingIntervalSeconds: 300,
      requestsPerSecond: 1_000,
      pageSize: PAGE,
    },
  });
  const path = { id: data?.id ?? '' };
  await polled(begun, 'full', 1);
  const since = new Date();
  const peak = await peakMemory(house, async () => {
    for (let sweep = 1; sweep <= SWEEPS; sweep++) {
      await client.POST('/api/v1/connections/{id}/poll', { params: { path }, body: { full: true } });
      await polled(since, 'full', sweep);
    }
  });
  for (let delta = 1; delta <= SWEEPS; delta++) {
    await client.POST('/api/v1/connections/{id}/poll', { params: { path }, body: { full: false } });
    await polled(since, 'delta', delta);
  }
  const bare = await barePages(house);
  const polls = await pollsSince(begun);
  const rows = polls.map((poll, i) => [
    i === 0 ? 'first: everything is new' : poll.scope === 'full' ? 'full sweep' : 'delta',
    figure(poll.rowsSeen),
    poll.seconds.toFixed(1),
    (poll.schedulerMs / 1_000).toFixed(1),
    (poll.databaseMs / 1_000).toFixed(1),
    String(poll.requests),
    (poll.bytes / 1e6).toFixed(1),
    figure(poll.rowsChanged),
    (poll.seconds / bare.seconds).toFixed(1),
  ]);
  print(`sweep: ${figure(JOBS)} jobs over HTTP, pages of ${figure(PAGE)}`, [
    ['what', 'rows', 's', 'waiting for the scheduler s', 'database s', 'requests', 'MB', 'changed', 'ratio'],
    ...rows,
    [
      'plain: fetch and parse each page',
      figure(bare.rows),
      bare.seconds.toFixed(1),
      '',
      '',
      '',
      '',
      '',
      '1.0',
    ],
  ]);
  print('sweep: most memory held, MB', [
    ['simulator', 'activity worker'],
    [figure(Math.round(peak.simulator)), figure(Math.round(peak.activities))],
  ]);
  await house.close();
}
