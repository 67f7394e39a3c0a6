import { type Recovery, type StreamJob } from '@resync/scheduler/composer';
import { type TestDatabase } from '@resync/platform/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { dependencies, follows, objectPath } from '../../../apps/simulator/src/estate/definitions.js';
import { aDefinition, aJob, aStream } from '../../../apps/simulator/src/engine/engine.fixtures.js';
import { openPollDatabase } from '../src/polling/poll-harness.fixtures.js';
import { RealDay } from './real-days.fixtures.js';

let database: TestDatabase;
let day: RealDay;
beforeAll(async () => {
  database = await openPollDatabase();
});
afterEach(() => day.close());
afterAll(() => database.close());

/** `DAY.A` with this recovery, running. */
async function withRecovery(recovery: Partial<Recovery>, ...others: StreamJob[]): Promise<RealDay> {
  const definition = aDefinition('A', { recovery: { action: 'STOP', sameWorkstation: false, ...recovery } });
  const begun = await RealDay.begin(database, [aStream('DAY', [aJob('A'), ...others])], {
    document: { jobs: [definition, aDefinition('CLEAN')] },
  });
  await begun.pass(1);
  expect(await begun.poll()).toEqual(['plan.baseline plan 214 initial']);
  return begun;
}

const ENDED_BADLY = [
  'stream.status_changed DAY EXEC>ABEND',
  'job.status_changed DAY.A EXEC>ABEND #1',
  'job.abend error DAY.A',
];

it('keeps automatic reruns as history until the attempts are exhausted, and counts anew after a manual rerun', async () => {
  day = await withRecovery({ action: 'RERUN', repeatCount: 2, repeatEveryMinutes: 10 });
  for (const attempt of [1, 2]) {
    await day.act('abend', { job: 'DAY.A' });
    expect(await day.poll()).toEqual([`job.status_changed DAY.A EXEC>ABEND #${attempt}`]);
    await day.pass(11);
    expect(await day.poll()).toEqual([`job.status_changed DAY.A ABEND>EXEC #${attempt + 1}`]);
  }
  await day.act('abend', { job: 'DAY.A' });
  expect(await day.poll()).toEqual([
    'stream.status_changed DAY EXEC>ABEND',
    'job.status_changed DAY.A EXEC>ABEND #3',
    'job.abend error DAY.A',
  ]);
  await day.act('action', { job: 'DAY.A', action: 'rerun' });
  await day.pass(0.1);
  expect(await day.poll()).toEqual([
    'stream.status_changed DAY ABEND>EXEC',
    'job.status_changed DAY.A ABEND>EXEC #4',
  ]);
  expect(await day.problems()).toEqual([]);
  await day.act('abend', { job: 'DAY.A' });
  expect(await day.poll()).toEqual(['job.status_changed DAY.A EXEC>ABEND #4']);
  await day.pass(11);
  await day.act('finish', { job: 'DAY.A' });
  expect(await day.poll()).toEqual([
    'stream.status_changed DAY EXEC>SUCC',
    'job.status_changed DAY.A ABEND>SUCC #5',
  ]);
  expect(await day.rows(`select attempt, rerun_type, status from job_run order by attempt`)).toEqual([
    { attempt: 1, rerun_type: 'REGULAR', status: 'ABEND' },
    { attempt: 2, rerun_type: 'RECOVERY_RERUN', status: 'ABEND' },
    { attempt: 3, rerun_type: 'RECOVERY_RERUN', status: 'ABEND' },
    { attempt: 4, rerun_type: 'RERUN', status: 'ABEND' },
    { attempt: 5, rerun_type: 'RECOVERY_RERUN', status: 'SUCC' },
  ]);
});

it('knows how a job recovers that was submitted after the last full sweep', async () => {
  const recovery = { action: 'RERUN' as const, repeatEveryMinutes: 10, sameWorkstation: false };
  day = await RealDay.begin(database, [aStream('ADHOC', [aJob('A')], { runCycles: [] })], {
    document: { jobs: [aDefinition('A', { recovery })] },
  });
  await day.poll();
  await day.act('submit', { stream: 'ADHOC' });
  await day.pass(0.1);
  await day.act('abend', { job: 'ADHOC.A' });
  expect(await day.poll()).toEqual([
    'stream.status_changed ADHOC >EXEC',
    'job.status_changed ADHOC.A >ABEND #1',
  ]);
  expect(await day.problems()).toEqual([]);
});

it('tells an abend whose automatic rerun does not come', async () => {
  day = await withRecovery({ action: 'RERUN', repeatCount: 1, repeatEveryMinutes: 10 });
  await day.act('abend', { job: 'DAY.A' });
  await day.poll();
  await day.act('batchman', { up: false });
  await day.pass(14);
  expect(await day.poll()).toEqual([]);
  await day.pass(2);
  expect(await day.poll()).toEqual(['job.abend error DAY.A']);
  expect(await day.poll()).toEqual([]);
});

it('tells each abend of a job that is rerun by hand, and ends it with the rerun', async () => {
  day = await withRecovery({});
  await day.act('abend', { job: 'DAY.A' });
  expect(await day.poll()).toEqual(ENDED_BADLY);
  await day.act('action', { job: 'DAY.A', action: 'rerun' });
  await day.pass(0.1);
  await day.act('abend', { job: 'DAY.A' });
  expect(await day.poll()).toEqual(['job.status_changed DAY.A ABEND>ABEND #2', 'job.abend error DAY.A']);
  expect(await day.problems()).toEqual(['job.abend DAY.A']);
  await day.act('action', { job: 'DAY.A', action: 'confirm-succ' });
  expect(await day.poll()).toEqual([
    'stream.status_changed DAY ABEND>SUCC',
    'job.status_changed DAY.A ABEND>SUCC #2',
  ]);
  expect(await day.problems()).toEqual([]);
});

it('only warns with RECOVERY CONTINUE: the successors go on', async () => {
  const next = aJob('B', { dependencies: dependencies({ follows: follows('A') }) });
  day = await withRecovery({ action: 'CONTINUE' }, next);
  await day.act('abend', { job: 'DAY.A' });
  await day.pass(0.1);
  expect(await day.poll()).toEqual([
    'job.status_changed DAY.A EXEC>ABEND #1',
    'job.abend warning DAY.A',
    'job.status_changed DAY.B HOLD>EXEC #1',
  ]);
  await day.act('finish', { job: 'DAY.B' });
  expect(await day.poll()).toEqual([
    'stream.status_changed DAY EXEC>SUCC',
    'job.status_changed DAY.B EXEC>SUCC #1',
  ]);
  expect(await day.problems()).toEqual(['job.abend DAY.A']);
});

it('lets a recovery job do its work before the rerun, and tells both when it fails too', async () => {
  const recoveryJob = { workstation: objectPath('AGT1'), ...objectPath('CLEAN') };
  day = await withRecovery({ action: 'RERUN', repeatCount: 2, recoveryJob });
  await day.act('abend', { job: 'DAY.A' });
  await day.pass(0.1);
  expect(await day.poll()).toEqual([
    'job.status_changed DAY.A EXEC>ABEND #1',
    'job.status_changed DAY.CLEAN >EXEC #1',
  ]);
  await day.act('finish', { job: 'DAY.CLEAN' });
  await day.pass(0.1);
  expect(await day.poll()).toEqual([
    'job.status_changed DAY.CLEAN EXEC>SUCC #1',
    'job.status_changed DAY.A ABEND>EXEC #2',
  ]);
  await day.act('abend', { job: 'DAY.A' });
  await day.pass(0.1);
  await day.act('abend', { job: 'DAY.CLEAN' });
  expect(await day.poll()).toEqual([
    'job.status_changed DAY.A EXEC>ABEND #2',
    'stream.status_changed DAY EXEC>ABEND',
    'job.status_changed DAY.CLEAN SUCC>ABEND #2',
    'job.abend error DAY.CLEAN',
  ]);
  await day.pass(6);
  expect(await day.poll()).toEqual(['job.abend error DAY.A']);
  expect(await day.problems()).toEqual(['job.abend DAY.A', 'job.abend DAY.CLEAN']);
});

it('tells at once an abend that waits for the answer to a recovery prompt', async () => {
  day = await withRecovery({ action: 'RERUN', repeatCount: 2, abendPrompt: 'Again?' });
  await day.act('abend', { job: 'DAY.A' });
  expect(await day.poll()).toEqual(ENDED_BADLY);
  await day.act('prompt', { number: 1, yes: true });
  await day.pass(0.1);
  expect(await day.poll()).toEqual([
    'stream.status_changed DAY ABEND>EXEC',
    'job.status_changed DAY.A ABEND>EXEC #2',
  ]);
  expect(await day.problems()).toEqual([]);
});
