import { once } from 'node:events';
import { type Event } from '@resync/platform';
import { startProcess, type TestDatabase } from '@resync/platform/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { aPlanJob, aPlanStream, aPlanWorkstation } from '../../scheduler/src/model/plan.fixtures.js';
import { openPollDatabase, Watched } from '../src/polling/poll-harness.fixtures.js';

const JOBS = 12_000;
let database: TestDatabase;
beforeAll(async () => {
  database = await openPollDatabase();
});
afterAll(() => database.close());

it('leaves only whole commits when a poll is killed in the middle, and the next poll does the rest', async () => {
  const watched = await Watched.start(database);
  const inStatus = (status: 'HOLD' | 'SUCC') =>
    Array.from({ length: JOBS }, (_, i) => aPlanJob({ name: `JOB_${i}`, status }));
  Object.assign(watched.scheduler, {
    workstations: [aPlanWorkstation()],
    streams: [aPlanStream()],
    jobs: inStatus('HOLD'),
  });
  await watched.outcome();
  await watched.news();
  const first = await watched.events.lastSequence(watched.tenantId);

  process.env.POLL_PROCESS = `${watched.tenantId} ${watched.connectionId} ${JOBS}`;
  const poll = startProcess(new URL('poll.process.ts', import.meta.url));
  await vi.waitFor(
    async () => expect(await watched.events.lastSequence(watched.tenantId)).toBeGreaterThan(first),
    {
      timeout: 40_000,
      interval: 5,
    },
  );
  poll.kill('SIGKILL');
  await once(poll, 'exit');
  const told: Event[] = [];
  await vi.waitFor(async () => {
    told.push(...(await watched.news())); // what was just being committed may come a moment after the process ended
    const [stored] = await watched.rows<{ done: number; runs: number }>(
      `select (select count(*) from plan_job where status = 'SUCC') as done, (select count(*) from job_run) as runs`,
    );
    expect(stored).toEqual({ done: told.length, runs: told.length });
  }, 10_000);
  expect(told.length).toBeLessThan(JOBS);
  expect(told.map((event) => event.sequence)).toEqual(told.map((_, i) => first + 1 + i));

  watched.scheduler.jobs = inStatus('SUCC');
  await watched.outcome({ full: true });
  const rest = await watched.news();
  const jobs = [...told, ...rest]
    .filter((event) => event.type === 'job.status_changed')
    .map((event) => event.object.id);
  expect(jobs).toHaveLength(JOBS);
  expect(new Set(jobs).size).toBe(JOBS);
  expect(rest.at(-1)?.sequence).toBe(first + told.length + rest.length);
}, 90_000);
