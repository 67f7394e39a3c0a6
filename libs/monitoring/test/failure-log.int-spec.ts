import { type TestDatabase } from '@resync/platform/testing';
import { SchedulerFailed } from '@resync/scheduler';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPlanJob, aPlanStream, aPlanWorkstation, aRun } from '../../scheduler/src/model/plan.fixtures.js';
import { openPollDatabase, Watched } from '../src/polling/poll-harness.fixtures.js';

const LOG = 'lidos 4711\nconnect password=hunter2\nERROR ORA-01653: unable to extend table';
let database: TestDatabase;
beforeAll(async () => {
  database = await openPollDatabase();
});
afterAll(() => database.close());

const failing = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    aPlanJob({ name: `JOB${i}`, status: 'ABEND', runs: [aRun({ runId: `run-${i}`, status: 'ABEND' })] }),
  );

async function watching(jobs: ReturnType<typeof aPlanJob>[], log: () => Promise<string | null>) {
  const watched = await Watched.start(database);
  Object.assign(watched.scheduler, {
    workstations: [aPlanWorkstation()],
    streams: [aPlanStream()],
    jobs,
    log,
  });
  return watched;
}

interface Kept {
  run_id: string;
  text: string | null;
  truncated: boolean;
  final: boolean;
}
const kept = (watched: Watched) =>
  watched.rows<Kept>(`select run_id, text, truncated, final from run_log order by run_id`);

const unhappy = () => Promise.reject(new SchedulerFailed('https://master', 500, ['AWSJCS001E']));

it('keeps the log of a failure to its last line, masked, and asks for it once', async () => {
  const watched = await watching(failing(1), async () => LOG);
  for (let polls = 0; polls < 3; polls++) await watched.poll();
  const text = 'lidos 4711\nconnect password=[masked]\nERROR ORA-01653: unable to extend table';
  expect(await kept(watched)).toEqual([{ run_id: 'run-0', text, truncated: false, final: true }]);
  expect(watched.scheduler.logsAsked).toEqual(['run-0']);
});

it('asks for no log of what runs well, and for a new one when a rerun fails too', async () => {
  const watched = await watching([aPlanJob({ status: 'EXEC' })], async () => LOG);
  await watched.poll();
  const first = aRun({ status: 'ABEND' });
  watched.scheduler.jobs = [aPlanJob({ status: 'ABEND', runs: [first] })];
  await watched.poll();
  const again = aRun({ attempt: 2, rerunType: 'RERUN' });
  watched.scheduler.jobs = [aPlanJob({ status: 'EXEC', runs: [first, again] })];
  await watched.poll();
  watched.scheduler.jobs = [aPlanJob({ status: 'ABEND', runs: [first, { ...again, status: 'ABEND' }] })];
  await watched.poll();
  expect(watched.scheduler.logsAsked).toEqual(['run-1', 'run-2']);
});

it('remembers that the scheduler has none', async () => {
  const watched = await watching(failing(1), async () => null);
  for (let polls = 0; polls < 2; polls++) await watched.poll();
  expect(await kept(watched)).toMatchObject([{ text: null, final: true }]);
  expect(watched.scheduler.logsAsked).toHaveLength(1);
});

it('reads a few in each cycle until all are there', async () => {
  const watched = await watching(failing(12), async () => LOG);
  const counts: number[] = [];
  for (let polls = 0; polls < 4; polls++) {
    await watched.poll();
    counts.push((await kept(watched)).length);
  }
  expect(counts).toEqual([5, 10, 12, 12]);
  expect(new Set(watched.scheduler.logsAsked).size).toBe(watched.scheduler.logsAsked.length);
});

it('lets no error fail a poll, asks one run a cycle then, and none more than three times', async () => {
  const watched = await watching(failing(2), unhappy);
  for (let polls = 0; polls < 8; polls++)
    expect(await watched.outcome()).toMatchObject({ kind: 'completed' });
  expect(watched.scheduler.logsAsked.toSorted()).toEqual([
    'run-0',
    'run-0',
    'run-0',
    'run-1',
    'run-1',
    'run-1',
  ]);
  expect((await watched.news()).filter(({ type }) => type === 'job.abend')).toHaveLength(2);
  expect(await kept(watched)).toEqual([]);
});

it('tells a failure before it asks for its log, and does not wait for one that never comes', async () => {
  const watched = await watching([aPlanJob({ status: 'EXEC' })], async () => LOG);
  await watched.poll();
  const told = Promise.withResolvers<string[]>();
  watched.scheduler.log = async () => {
    told.resolve((await watched.news()).map(({ type }) => type));
    return new Promise<never>(() => undefined);
  };
  watched.scheduler.jobs = failing(1);
  const startedAt = performance.now();
  expect(await watched.outcome()).toMatchObject({ kind: 'completed' });
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  expect(await told.promise).toContain('job.abend');
});

it('keeps the logs of two tenants apart, whatever their runs are called', async () => {
  const ours = await watching(failing(1), async () => 'ours');
  const theirs = await watching(failing(1), async () => 'theirs');
  await Promise.all([ours.poll(), theirs.poll()]);
  expect(await kept(ours)).toMatchObject([{ run_id: 'run-0', text: 'ours' }]);
  expect(await kept(theirs)).toMatchObject([{ run_id: 'run-0', text: 'theirs' }]);
});
