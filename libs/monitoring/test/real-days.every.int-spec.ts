import { type TestDatabase } from '@resync/platform/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { aJob, aStream } from '../../../apps/simulator/src/engine/engine.fixtures.js';
import { openPollDatabase } from '../src/polling/poll-harness.fixtures.js';
import { RealDay } from './real-days.fixtures.js';

let database: TestDatabase;
let day: RealDay;
beforeAll(async () => {
  database = await openPollDatabase();
});
afterEach(() => day.close());
afterAll(() => database.close());

/** `DAY.A` every ten minutes, in its first iteration. */
async function everyTenMinutes(): Promise<RealDay> {
  const begun = await RealDay.begin(database, [aStream('DAY', [aJob('A', { times: { everyMinutes: 10 } })])]);
  await begun.pass(1);
  expect(await begun.poll()).toEqual(['plan.baseline plan 214 initial']);
  return begun;
}

it('tells failing iterations of an EVERY job once, until one ends well', async () => {
  day = await everyTenMinutes();
  await day.act('abend', { job: 'DAY.A' });
  expect(await day.poll()).toEqual(['job.status_changed DAY.A EXEC>ABEND #1', 'job.abend error DAY.A']);
  await day.pass(10);
  expect(await day.poll()).toEqual(['job.status_changed DAY.A ABEND>EXEC #2']);
  await day.act('abend', { job: 'DAY.A' });
  expect(await day.poll()).toEqual(['job.status_changed DAY.A EXEC>ABEND #2']);
  await day.pass(10);
  expect(await day.sweep()).toEqual(['job.status_changed DAY.A ABEND>EXEC #3']);
  expect(await day.problems()).toEqual(['job.abend DAY.A']);
  await day.act('finish', { job: 'DAY.A' });
  expect(await day.poll()).toEqual(['job.status_changed DAY.A EXEC>SUCC #3']);
  expect(await day.problems()).toEqual([]);
  await day.pass(10);
  await day.act('abend', { job: 'DAY.A' });
  expect(await day.poll()).toEqual(['job.status_changed DAY.A SUCC>ABEND #4', 'job.abend error DAY.A']);
});

it('sees how a late iteration ended, although the next one began at once', async () => {
  day = await everyTenMinutes();
  const runLateAnd = async (end: 'abend' | 'finish') => {
    await day.pass(12);
    await day.act(end, { job: 'DAY.A' });
    await day.pass(0.1);
  };
  await runLateAnd('finish');
  expect(await day.poll()).toEqual(['job.status_changed DAY.A EXEC>EXEC #2']);
  await runLateAnd('abend');
  expect(await day.poll()).toEqual(['job.status_changed DAY.A EXEC>EXEC #3', 'job.abend error DAY.A']);
  await runLateAnd('abend');
  expect(await day.poll()).toEqual(['job.status_changed DAY.A EXEC>EXEC #4']);
  expect(await day.sweep()).toEqual([]);
  expect(await day.problems()).toEqual(['job.abend DAY.A']);
  await runLateAnd('finish');
  expect(await day.poll()).toEqual(['job.status_changed DAY.A EXEC>EXEC #5']);
  expect(await day.problems()).toEqual([]);
});
