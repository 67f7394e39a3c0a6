import { type TestDatabase } from '@resync/platform/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aJob, aStream, at } from '../../../apps/simulator/src/engine/engine.fixtures.js';
import { openPollDatabase } from '../src/polling/poll-harness.fixtures.js';
import { RealDay } from './real-days.fixtures.js';

let database: TestDatabase;
let day: RealDay;
beforeAll(async () => {
  database = await openPollDatabase();
});
afterEach(() => day.close());
afterAll(() => database.close());

const BASELINE = 'plan.baseline plan 214 initial';
const hour = (hours: number, minutes = 0) => at(hours * 60 + minutes);

describe('a plan of several days', () => {
  it('keeps the instances of its days apart, and tells one turnover when it ends', async () => {
    day = await RealDay.begin(database, [aStream('DAY', [aJob('A')], { times: { at: hour(10) } })], {
      planDays: 3,
    });
    expect(await day.poll()).toEqual([BASELINE]);
    for (const date of ['21', '22', '23']) {
      await day.until(`2025-11-${date}T10:01:00-03:00`);
      expect(await day.poll()).toEqual([
        'stream.status_changed DAY HOLD>EXEC',
        'job.status_changed DAY.A HOLD>EXEC #1',
      ]);
      const { jobs } = day.simulator.driver.engine.world.plan;
      await day.act('abend', { job: jobs.find(({ name, status }) => name === 'A' && status === 'EXEC')?.id });
      expect(await day.poll()).toEqual([
        'stream.status_changed DAY EXEC>ABEND',
        'job.status_changed DAY.A EXEC>ABEND #1',
        'job.abend error DAY.A',
      ]);
    }
    expect(await day.problems()).toEqual(Array(3).fill('job.abend DAY.A'));
    await day.until('2025-11-24T00:10:00-03:00');
    expect(await day.poll()).toEqual(['plan.turned_over plan 215 initial']);
    expect(await day.problems()).toEqual([]);
  });
});

describe('a night in which the clocks change', () => {
  const newYork = (date: string, ...streams: Parameters<typeof RealDay.begin>[1]) =>
    RealDay.begin(database, streams, {
      timeZone: 'America/New_York',
      startAt: `${date}T00:00:00-0${date < '2025-11-03' ? 4 : 5}:00`,
    });

  it('judges times of a doubled hour by the instant: the first one, once', async () => {
    day = await newYork(
      '2025-11-02',
      aStream('NIGHT', [aJob('A', { times: { deadline: hour(2, 15) } })], { times: { at: hour(1, 30) } }),
    );
    expect(await day.poll()).toEqual([BASELINE]);
    await day.until('2025-11-02T01:31:00-04:00');
    expect(await day.poll()).toEqual([
      'stream.status_changed NIGHT HOLD>EXEC',
      'job.status_changed NIGHT.A HOLD>EXEC #1',
    ]);
    await day.until('2025-11-02T01:29:00-05:00');
    expect(await day.poll()).toEqual([]);
    await day.until('2025-11-02T02:16:00-05:00');
    // By the wall it has run for 46 minutes, in truth for an hour longer.
    expect(await day.poll()).toEqual(['job.late warning NIGHT.A', 'job.overlong warning NIGHT.A']);
  });

  it('keeps apart what is submitted at the same hour before and after the clocks go back', async () => {
    day = await newYork('2025-11-02', aStream('ADHOC', [aJob('A')], { runCycles: [] }));
    await day.poll();
    for (const offset of ['-04:00', '-05:00']) {
      await day.until(`2025-11-02T01:40:00${offset}`);
      await day.act('submit', { stream: 'ADHOC' });
      await day.pass(0.1);
      expect(await day.poll()).toEqual([
        'stream.status_changed ADHOC >EXEC',
        'job.status_changed ADHOC.A >EXEC #1',
      ]);
      await day.act('finish', { job: 'ADHOC.A' });
      await day.poll();
    }
    expect(await day.identities('plan_stream', 'ADHOC')).toHaveLength(2);
  });

  it('takes a time in the hour that is left out for an hour later', async () => {
    day = await newYork(
      '2026-03-08',
      aStream('NIGHT', [aJob('A', { times: { until: hour(2, 45) } })], { times: { at: hour(2, 30) } }),
    );
    await day.act('workstation', { workstation: 'AGT1', limit: 0 });
    expect(await day.poll()).toEqual([BASELINE]);
    await day.until('2026-03-08T03:29:00-04:00');
    expect(await day.poll()).toEqual([]);
    await day.until('2026-03-08T03:31:00-04:00');
    expect(await day.poll()).toEqual([
      'stream.status_changed NIGHT HOLD>READY',
      'job.status_changed NIGHT.A HOLD>READY #1',
    ]);
    await day.until('2026-03-08T03:46:00-04:00');
    expect(await day.poll()).toEqual(['window.closed NIGHT.A', 'job.status_changed NIGHT.A READY>HOLD #1']);
  });

  it.each([
    ['2025-11-02', '2025-11-02T23:30:00-05:00', '2025-11-03T00:10:00-05:00'],
    ['2026-03-08', '2026-03-08T23:30:00-04:00', '2026-03-09T00:10:00-04:00'],
  ])('ends the plan of %s at midnight by the clock, with one turnover', async (date, before, after) => {
    day = await newYork(date, aStream('NOON', [aJob('A')], { times: { at: hour(12) }, runCycles: [] }));
    await day.poll();
    await day.until(before);
    expect(await day.poll()).toEqual([]);
    await day.until(after);
    expect(await day.poll()).toEqual(['plan.turned_over plan 215 initial']);
    await day.pass(40);
    expect((await day.poll()).filter((line) => !line.includes('FINALPOSTREPORTS'))).toEqual([]);
  });
});
