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
const anAgent = (state: string) => ({ workstation: 'AGT1', state });

describe('agents', () => {
  const running = async () => {
    const begun = await RealDay.begin(database, [aStream('DAY', [aJob('A')])]);
    await begun.pass(1);
    expect(await begun.poll()).toEqual([BASELINE]);
    return begun;
  };

  it('that go away and come back between two polls or for one are no news', async () => {
    day = await running();
    await day.act('flap', { workstation: 'AGT1', times: 6, everySeconds: 20 });
    for (let polls = 0; polls < 12; polls++) {
      await day.pass(polls % 4 === 0 ? 1 / 6 : 1 / 3);
      expect(await day.poll()).toEqual([]);
    }
  });

  it('that flap longer than two polls are told at each end, and what ended on them is heard afterwards', async () => {
    day = await running();
    for (let times = 0; times < 2; times++) {
      await day.act('workstation', anAgent('offline'));
      expect(await day.poll()).toEqual([]);
      expect(await day.poll()).toEqual(['workstation.offline error /AGT1']);
      expect(await day.problems()).toEqual(['workstation.offline /AGT1']);
      await day.act('workstation', anAgent('online'));
      expect(await day.poll()).toEqual(['workstation.online /AGT1']);
    }
    await day.act('workstation', anAgent('offline'));
    await day.poll();
    await day.act('workstation', anAgent('unlinked'));
    expect(await day.poll()).toEqual(['workstation.unlinked warning /AGT1']);
    await day.act('workstation', anAgent('offline'));
    expect(await day.poll()).toEqual([]);
    await day.act('workstation', anAgent('unlinked'));
    expect(await day.poll()).toEqual([]);
    await day.act('workstation', anAgent('online'));
    expect(await day.poll()).toEqual(['workstation.online /AGT1']);
    expect(await day.problems()).toEqual([]);
  });
});

describe('batchman down while the API answers', () => {
  it('is told when due work has waited for ten minutes, and ended by the first thing that moves', async () => {
    day = await RealDay.begin(database, [
      aStream('DAY', [aJob('A', { times: { at: at(60) } })]),
      aStream('LATER', [aJob('A')], { times: { at: at(70) } }),
    ]);
    await day.pass(50);
    expect(await day.poll()).toEqual([BASELINE]);
    await day.act('batchman', { up: false });
    await day.pass(19);
    expect(await day.poll()).toEqual([]);
    await day.pass(2);
    expect(await day.poll()).toEqual(['scheduler.stalled critical simulated']);
    await day.pass(20);
    expect(await day.poll()).toEqual([]);
    expect(await day.problems()).toEqual(['scheduler.stalled simulated']);
    await day.act('batchman', { up: true });
    await day.pass(0.1);
    expect((await day.poll()).toSorted()).toEqual([
      'job.status_changed DAY.A HOLD>EXEC #1',
      'job.status_changed LATER.A HOLD>EXEC #1',
      'scheduler.moving simulated',
      'stream.status_changed DAY READY>EXEC',
      'stream.status_changed LATER HOLD>EXEC',
    ]);
    expect(await day.problems()).toEqual([]);
  });

  it('is told as well when all that is due are streams that wait for their hour', async () => {
    day = await RealDay.begin(database, [aStream('LATER', [aJob('A')], { times: { at: at(60) } })]);
    await day.poll();
    await day.act('batchman', { up: false });
    await day.pass(59);
    expect(await day.poll()).toEqual([]);
    await day.pass(12);
    expect(await day.poll()).toEqual(['scheduler.stalled critical simulated']);
  });

  it('is not suspected when nothing is due', async () => {
    day = await RealDay.begin(database, [aStream('LATER', [aJob('A')], { times: { at: at(600) } })]);
    await day.poll();
    await day.pass(300);
    expect(await day.poll()).toEqual([]);
  });
});

describe('a switched master', () => {
  it('is followed to its other address and back without an event', async () => {
    day = await RealDay.begin(database, [aStream('DAY', [aJob('A')])], {
      standby: true,
      addresses: ({ addresses }) => addresses,
    });
    await day.pass(1);
    expect(await day.poll()).toEqual([BASELINE]);
    const known = await day.identities('plan_job', 'DAY.A');
    for (let switches = 0; switches < 2; switches++) {
      await day.act('switch-master');
      expect(await day.poll()).toEqual([]);
      expect(await day.sweep()).toEqual([]);
    }
    await day.act('switch-master');
    await day.act('abend', { job: 'DAY.A' });
    expect(await day.poll()).toContain('job.abend error DAY.A');
    expect(await day.identities('plan_job', 'DAY.A')).toEqual(known);
  });
});

describe('a narrowed account', () => {
  const withFolders = async () => {
    const begun = await RealDay.begin(database, [
      aStream('DAY', [aJob('A')]),
      aStream('/FIN/PAY', [aJob('A'), aJob('B')]),
    ]);
    await begun.pass(1);
    await begun.act('abend', { job: 'PAY.A' });
    expect(await begun.poll()).toEqual([BASELINE, 'job.abend error FIN/PAY.A initial']);
    return begun;
  };

  it('is told when a folder vanishes; what is in it stays as it was last seen', async () => {
    day = await withFolders();
    await day.act('account', { hiddenFolders: ['/FIN'] });
    expect(await day.poll()).toEqual([]);
    expect(await day.sweep()).toEqual(['visibility.changed warning simulated']);
    expect(await day.sweep()).toEqual([]);
    expect(await day.problems()).toEqual(['job.abend FIN/PAY.A', 'visibility.changed simulated']);
    await day.act('account', { hiddenFolders: [] });
    expect(await day.sweep()).toEqual(['visibility.restored simulated']);
    expect(await day.problems()).toEqual(['job.abend FIN/PAY.A']);
  });

  it('is told when the scheduler refuses the plan, and ended by the first poll that reads it again', async () => {
    day = await withFolders();
    await day.act('api-fault', { kind: 'status', status: 403, path: '/plan/job' });
    expect(await day.poll()).toEqual(['visibility.changed warning simulated']);
    expect(await day.poll()).toEqual([]);
    await day.act('clear-faults');
    expect(await day.poll()).toEqual(['visibility.restored simulated']);
    expect(await day.problems()).toEqual(['job.abend FIN/PAY.A']);
  });

  it('is not taken for widened because the next plan does not show the folder either', async () => {
    day = await withFolders();
    await day.act('account', { hiddenFolders: ['/FIN'] });
    await day.sweep();
    await day.act('turnover');
    await day.pass(1);
    expect(await day.poll()).toEqual(['plan.turned_over plan 215 initial']);
    expect(await day.sweep()).toEqual([]);
    expect(await day.problems()).toEqual(['visibility.changed simulated']);
    await day.act('account', { hiddenFolders: [] });
    const seen = await day.sweep();
    expect(seen).toContain('visibility.restored simulated');
    expect(seen.filter((line) => !line.startsWith('stream.') && !line.startsWith('job.status'))).toEqual([
      'visibility.restored simulated',
    ]);
  });
});
