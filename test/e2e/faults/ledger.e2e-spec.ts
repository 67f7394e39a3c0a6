import { describe, expect, it } from 'vitest';
import { differing, Ledger, type LoggedEvent } from './ledger.js';
import { type Transition } from './scheduler.js';

const change = (sequence: number, from: string, to: string, id = `e${sequence}`): LoggedEvent => ({
  sequence,
  id,
  type: 'job.status_changed',
  objectId: 'job',
  fingerprint: null,
  from,
  to,
  rawStatus: to,
});
const abend = (sequence: number): LoggedEvent => ({
  ...change(sequence, '', ''),
  type: 'job.abend',
  fingerprint: 'f',
});
const happened = (...statuses: string[]): Transition[] =>
  statuses.map((to) => ({ object: 'job', id: 'plan-job', to }));
const stored = (status: string) => [{ id: 'job', planId: 'plan-job', status, rawStatus: status }];

const day = [change(1, 'HOLD', 'EXEC'), change(2, 'EXEC', 'ABEND'), abend(3), change(4, 'ABEND', 'SUCC')];
const truth = happened('READY', 'INTRO', 'EXEC', 'ABEND', 'READY', 'SUCC');
const fine = { gaps: 0, lost: 0, doubled: 0, untrue: 0 };
const judged = (events: LoggedEvent[]) => new Ledger().judge(events, stored('SUCC'), truth);
const without = (sequence: number) => day.filter((event) => event.sequence !== sequence);

describe('what the programme of faults judges by', () => {
  it('is content with a log that tells what happened', () => {
    expect(judged(day)).toEqual(fine);
  });

  it('misses a number', () => {
    expect(judged(without(3))).toEqual({ ...fine, gaps: 1 });
  });

  it('misses a change that nobody has told, also where no number is missing', () => {
    expect(judged([change(1, 'HOLD', 'EXEC'), change(2, 'ABEND', 'SUCC')])).toEqual({ ...fine, lost: 1 });
  });

  it('sees a change told twice, with one number and with two', () => {
    expect(judged([...day, change(4, 'ABEND', 'SUCC')])).toMatchObject({ doubled: 2 });
    expect(judged([...day, change(5, 'ABEND', 'SUCC')])).toMatchObject({ doubled: 1, untrue: 1 });
  });

  it('sees a failure told twice', () => {
    expect(judged([...day, abend(5)])).toEqual({ ...fine, doubled: 1 });
  });

  it('sees a change that never was, or not in this order', () => {
    expect(judged([change(1, 'HOLD', 'CANCL')])).toEqual({ ...fine, untrue: 1 });
    expect(judged([change(1, 'HOLD', 'ABEND'), change(2, 'ABEND', 'INTRO')])).toEqual({ ...fine, untrue: 1 });
  });

  it('compares what is stored with what was told and with what is', () => {
    const ledger = new Ledger();
    ledger.judge(day, stored('SUCC'), truth);
    expect([ledger.unlike(stored('SUCC')), ledger.unlike(stored('EXEC'))]).toEqual([0, 1]);
    expect(differing(stored('SUCC'), [{ id: 'plan-job', status: 'SUCC' }])).toBe(0);
    expect(differing(stored('EXEC'), [{ id: 'plan-job', status: 'SUCC' }])).toBe(1);
    expect(differing(stored('SUCC'), [{ id: 'another', status: 'SUCC' }])).toBe(2);
  });
});
