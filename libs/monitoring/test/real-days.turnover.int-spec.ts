import { type TestDatabase } from '@resync/platform/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { aJob, aStream, at, jobIn } from '../../../apps/simulator/src/engine/engine.fixtures.js';
import { openPollDatabase } from '../src/polling/poll-harness.fixtures.js';
import { RealDay } from './real-days.fixtures.js';

let database: TestDatabase;
let day: RealDay;
beforeAll(async () => {
  database = await openPollDatabase();
});
afterEach(() => day.close());
afterAll(() => database.close());

const BEFORE_FINAL = '2025-11-21T23:58:00-03:00';
const AFTER_FINAL = '2025-11-22T00:05:00-03:00';
const onRequest = { runCycles: [], carryForward: true };

it('keeps several submissions of one minute apart, also when the next plan renumbers them', async () => {
  day = await RealDay.begin(database, [aStream('ADHOC', [aJob('A')], onRequest)], { startAt: BEFORE_FINAL });
  await day.poll();
  await day.news();
  for (let times = 0; times < 3; times++) await day.act('submit', { stream: 'ADHOC' });
  await day.pass(0.1);
  expect((await day.poll()).toSorted()).toEqual([
    ...Array<string>(3).fill('job.status_changed ADHOC.A >EXEC #1'),
    ...Array<string>(3).fill('stream.status_changed ADHOC >EXEC'),
  ]);
  const streams = await day.identities('plan_stream', 'ADHOC');
  const jobs = await day.identities('plan_job', 'ADHOC.A');
  expect([streams.length, jobs.length]).toEqual([3, 3]);

  const [first, second] = day.simulator.driver.engine.world.plan.jobs.filter(({ name }) => name === 'A');
  await day.act('finish', { job: first?.id });
  await day.act('abend', { job: second?.id });
  expect((await day.poll()).toSorted()).toEqual([
    'job.abend error ADHOC.A',
    'job.status_changed ADHOC.A EXEC>ABEND #1',
    'job.status_changed ADHOC.A EXEC>SUCC #1',
    'stream.status_changed ADHOC EXEC>ABEND',
    'stream.status_changed ADHOC EXEC>SUCC',
  ]);
  await day.until(AFTER_FINAL);
  expect(await day.poll()).toEqual(['plan.turned_over plan 215 initial']);
  expect(await day.problems()).toEqual(['job.abend ADHOC.A']);
  expect(streams).toEqual(expect.arrayContaining(await day.identities('plan_stream', 'ADHOC')));
  await day.act('action', { job: second?.id, action: 'rerun' });
  await day.pass(0.1);
  expect(await day.poll()).toEqual([
    'stream.status_changed ADHOC ABEND>EXEC',
    'job.status_changed ADHOC.A ABEND>EXEC #2',
  ]);
  expect(await day.problems()).toEqual([]);
});

it('tells a turnover as one event, with what is bad since the last poll, and goes on with what was carried', async () => {
  const evening = { at: at(23 * 60 + 50) };
  const jobs = ['RUNS', 'BROKEN', 'BREAKS', 'MENDED'].map((name) => aJob(name));
  day = await RealDay.begin(
    database,
    [
      aStream('KEPT', jobs, { carryForward: true, times: evening }),
      aStream('LEFT', [aJob('BROKEN'), aJob('RUNS')], { times: evening }),
      aStream('DAILY', [aJob('A')]),
    ],
    { startAt: '2025-11-21T23:00:00-03:00' },
  );
  await day.until(BEFORE_FINAL);
  for (const job of ['KEPT.BROKEN', 'KEPT.MENDED', 'LEFT.BROKEN']) await day.act('abend', { job });
  await day.poll();
  const [id] = await day.identities('plan_job', 'KEPT.RUNS');
  const numbered = () =>
    day.rows<{ id: string; job_number: number }>(`select id, job_number from plan_job where id = '${id}'`);
  const [before] = await numbered();
  await day.act('abend', { job: 'KEPT.BREAKS' });
  await day.act('action', { job: 'KEPT.MENDED', action: 'rerun' });
  await day.until(AFTER_FINAL);
  await day.outcome();
  const [turnover, ...others] = await day.news();
  expect(turnover).toMatchObject({
    type: 'plan.turned_over',
    data: { previousRunNumber: 214, runNumber: 215 },
  });
  expect(turnover?.data.closed).toHaveLength(2); // LEFT.BROKEN stayed behind, KEPT.MENDED runs again
  expect(others.map(({ type, object, data }) => [type, object.key, data.initial])).toEqual([
    ['job.abend', '/AGT1#/KEPT.BREAKS', true],
  ]);
  expect(await day.problems()).toEqual(['job.abend KEPT.BREAKS', 'job.abend KEPT.BROKEN']);
  expect(await day.poll()).toEqual([]);
  const [after] = await numbered();
  expect(after?.job_number).toBeGreaterThan(before?.job_number ?? 0);
  const { jobs: inPlan } = day.simulator.driver.engine.world.plan;
  await day.act('finish', {
    job: inPlan.find(({ key, status }) => key.endsWith('KEPT.RUNS') && status === 'EXEC')?.id,
  });
  await day.act('finish', { job: 'USERJOBS.RUNS' });
  expect((await day.poll()).toSorted()).toEqual([
    'job.status_changed /MDM01#/USERJOBS.RUNS EXEC>SUCC #1',
    'job.status_changed KEPT.RUNS EXEC>SUCC #1',
    'stream.status_changed /MDM01#/USERJOBS EXEC>SUCC',
  ]);
});

it('says nothing of an agent that is away while the plan is switched and links again in the next one', async () => {
  day = await RealDay.begin(database, [aStream('DAILY', [aJob('A')])], { startAt: BEFORE_FINAL });
  await day.poll();
  await day.poll();
  const { engine } = day.simulator.driver;
  while (jobIn(engine, 'FINAL', 'SWITCHPLAN').status !== 'EXEC') await day.pass(0.1);
  await day.act('workstation', { workstation: 'AGT1', state: 'offline' });
  const switching = [await day.poll(), await day.poll(), await day.poll()];
  expect(switching.flat().filter((line) => !line.includes('status_changed'))).toEqual([]);
  await day.until(AFTER_FINAL);
  expect(await day.poll()).toEqual(['plan.turned_over plan 215 initial']);
  await day.act('workstation', { workstation: 'AGT1', state: 'online' });
  await day.pass(0.1);
  expect(await day.poll()).toEqual([
    'stream.status_changed DAILY READY>EXEC',
    'job.status_changed DAILY.A READY>EXEC #1',
  ]);
});
