import { type TestDatabase } from '@resync/platform/testing';
import { SchedulerUnreachable } from '@resync/scheduler';
import { TooManyLargeAnswers } from '../../scheduler/src/connectors/connector.errors.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  aPlanJob,
  aPlanStream,
  aPlanWorkstation,
  aRun,
  NOW,
} from '../../scheduler/src/model/plan.fixtures.js';
import { openPollDatabase, Watched } from '../src/polling/poll-harness.fixtures.js';

const JOB = '/AGTBAT01#/FECHADIA.VALIDA_SALDO';
let database: TestDatabase;
beforeAll(async () => {
  database = await openPollDatabase();
});
afterAll(() => database.close());

async function watching(...jobs: Parameters<typeof aPlanJob>[0][]): Promise<Watched> {
  const watched = await Watched.start(database);
  watched.scheduler.workstations = [aPlanWorkstation()];
  watched.scheduler.streams = [aPlanStream()];
  watched.scheduler.jobs = jobs.map((job) => aPlanJob(job));
  return watched;
}

it('takes the first poll as a baseline: one event for the plan, one for what is bad now, none for the rest', async () => {
  const watched = await watching(
    { status: 'ABEND' },
    { name: 'CALC_JUROS', status: 'SUCC' },
    { name: 'POSTA', status: 'HOLD' },
  );
  await watched.outcome();
  const events = await watched.news();
  expect(events.map((e) => e.type)).toEqual(['plan.baseline', 'job.abend']);
  expect(events[1]?.data).toMatchObject({ initial: true, alert: false, returnCode: 12 });
});

it('tells each status change once, however many polls see it, and writes no row for what did not change', async () => {
  const watched = await watching({ status: 'EXEC' });
  await watched.poll();
  watched.scheduler.jobs = [aPlanJob({ status: 'ABEND' })];
  expect(await watched.poll()).toEqual([`job.status_changed ${JOB}`, `job.abend ${JOB}`]);
  const before = await watched.rows(`select xmin, ctid from plan_job`);
  expect(await watched.poll()).toEqual([]);
  expect(await watched.poll({ full: true })).toEqual([]);
  expect(await watched.rows(`select xmin, ctid from plan_job`)).toEqual(before);
});

it('ends an abend when the job is rerun, and a new abend of the next run is a new episode', async () => {
  const watched = await watching({ status: 'EXEC' });
  await watched.poll();
  watched.scheduler.jobs = [aPlanJob({ status: 'ABEND' })];
  await watched.poll();
  const first = aRun({ status: 'ABEND', endedAt: NOW - 60_000, returnCode: 12 });
  watched.scheduler.jobs = [
    aPlanJob({ status: 'EXEC', runs: [first, aRun({ attempt: 2, rerunType: 'RERUN' })] }),
  ];
  await watched.outcome();
  const [rerun] = await watched.news().then((events) => events.slice(-1));
  expect(rerun?.data).toMatchObject({ from: 'ABEND', to: 'EXEC', attempt: 2 });
  expect(rerun?.data.closed).toHaveLength(1);
  expect(await watched.problems()).toEqual([]);
  watched.scheduler.jobs = [
    aPlanJob({
      status: 'ABEND',
      runs: [first, aRun({ attempt: 2, status: 'ABEND', endedAt: NOW, returnCode: 8 })],
    }),
  ];
  expect(await watched.poll()).toEqual([`job.status_changed ${JOB}`, `job.abend ${JOB}`]);
});

it('keeps each finished run once in the history', async () => {
  const watched = await watching({ status: 'SUCC' });
  await watched.poll();
  await watched.poll({ full: true });
  watched.scheduler.jobs = [aPlanJob({ status: 'SUCC', priority: 50 })];
  await watched.poll({ full: true });
  expect(await watched.rows(`select job_key, attempt, status from job_run`)).toEqual([
    { job_key: JOB, attempt: 1, status: 'SUCC' },
  ]);
});

it('tells a workstation as offline after two polls that saw it down, and as online after one', async () => {
  const watched = await watching({ status: 'EXEC' });
  await watched.poll();
  watched.scheduler.workstations = [aPlanWorkstation({ activeStates: [] })];
  expect(await watched.poll()).toEqual([]);
  expect(await watched.poll()).toEqual(['workstation.offline /AGTBAT01']);
  expect(await watched.poll()).toEqual([]);
  watched.scheduler.workstations = [aPlanWorkstation()];
  expect(await watched.poll()).toEqual(['workstation.online /AGTBAT01']);
});

it('says unreachable after two failed polls, once, and reachable when an answer comes', async () => {
  const watched = await watching({ status: 'EXEC' });
  await watched.poll();
  watched.scheduler.failure = new SchedulerUnreachable(
    'https://master:31116/twsd',
    'refused',
    'refused the connection',
  );
  expect(await watched.poll()).toEqual([]);
  expect(await watched.poll()).toEqual(['scheduler.unreachable producao']);
  expect(await watched.outcome()).toMatchObject({ kind: 'failed', consecutiveFailures: 3 });
  watched.scheduler.failure = null;
  expect(await watched.poll()).toEqual(['scheduler.reachable producao']);
});

it('rolls back a poll that a newer one has replaced', async () => {
  const watched = await watching({ status: 'EXEC' });
  await watched.poll();
  await watched.news();
  watched.scheduler.jobs = [aPlanJob({ status: 'ABEND' })];
  let newer: Promise<unknown> = Promise.resolve();
  watched.scheduler.beforeJobPage = async () => {
    watched.scheduler.beforeJobPage = () => undefined;
    newer = watched.outcome();
    await newer;
  };
  expect(await watched.outcome()).toEqual({ kind: 'superseded' });
  expect((await watched.news()).map((e) => e.type)).toEqual(['job.status_changed', 'job.abend']);
});

it('tells a plan turnover as one event, keeps carried-forward failures open and drops those left behind', async () => {
  const watched = await watching(
    { status: 'ABEND' },
    { name: 'OUTRO', streamName: 'LEGADO', status: 'ABEND' },
  );
  watched.scheduler.streams = [aPlanStream({ status: 'STUCK' }), aPlanStream({ name: 'LEGADO' })];
  await watched.poll();
  const before = await watched.problems();
  expect(before).toHaveLength(3);
  Object.assign(watched.scheduler, {
    planId: 'plan-2',
    workstations: [aPlanWorkstation({ runNumber: 215, planWorkstationId: 'plan-2/AGTBAT01' })],
    streams: [
      aPlanStream({
        planStreamId: 'plan-2/FECHADIA',
        internalIdentifier: '0BBB',
        carriedForward: true,
        status: 'STUCK',
      }),
    ],
    jobs: [aPlanJob({ planJobId: 'plan-2/1', planStreamId: 'plan-2/FECHADIA', status: 'ABEND' })],
  });
  await watched.outcome();
  const events = await watched.news();
  expect(events.slice(-1).map((e) => e.type)).toEqual(['plan.turned_over']);
  expect(events.at(-1)?.data).toMatchObject({ previousRunNumber: 214, runNumber: 215 });
  expect(await watched.problems()).toEqual([`job.abend ${JOB}`, 'stream.stuck /AGTBAT01#/FECHADIA']);
  expect(await watched.rows(`select key from plan_job where gone_at is null`)).toEqual([{ key: JOB }]);
});

it('stores nothing of a new plan whose count moves while it is read', async () => {
  const watched = await watching({ status: 'EXEC' });
  await watched.poll();
  watched.scheduler.workstations = [aPlanWorkstation({ runNumber: 215 })];
  watched.scheduler.jobs = [];
  watched.scheduler.countedJobs = 1;
  expect(await watched.poll()).toEqual([]);
  expect(await watched.rows(`select key from plan_job where gone_at is null`)).toHaveLength(1);
});

it('never takes a folder that disappears at once for missing jobs', async () => {
  const many = Array.from({ length: 20 }, (_, i) => ({
    name: `J${i}`,
    folder: '/FIN',
    status: 'EXEC' as const,
  }));
  const watched = await watching(...many, { status: 'EXEC' });
  await watched.poll();
  watched.scheduler.jobs = [aPlanJob({ status: 'EXEC' })];
  expect(await watched.poll({ full: true })).toEqual(['visibility.changed producao']);
  expect(await watched.rows(`select key from plan_job where gone_at is null`)).toHaveLength(21);
});

it('notes a poll that had no room for its answers, and judges the scheduler by it in nothing', async () => {
  const watched = await watching({ status: 'EXEC' });
  await watched.poll();
  watched.scheduler.failure = new TooManyLargeAnswers();
  for (let i = 0; i < 3; i++) await expect(watched.poll()).rejects.toThrow(TooManyLargeAnswers);
  expect(
    await watched.rows(`select error->>'code' as code from poll_cycle where outcome = 'failed'`),
  ).toEqual(Array.from({ length: 3 }, () => ({ code: 'TOO_MANY_LARGE_ANSWERS' })));
  expect(await watched.problems()).toEqual([]);
});
