import { describe, expect, it } from 'vitest';
import { streamDays } from './calendar.fixtures.js';
import { parseRecurrence } from './recurrence.rules.js';

const problems = (clauses: string) =>
  streamDays(clauses).problems.map(({ code, runCycle, message }) => [code, runCycle, message]);

describe('what cannot be told', () => {
  it('is said, with the run cycle that needs it', () => {
    expect(problems('ON RUNCYCLE A NOSUCH')).toEqual([
      ['CALENDAR_MISSING', 'A', 'there is no calendar /NOSUCH'],
    ]);
    expect(problems('ON RUNCYCLE A $RCG NOSUCH')).toEqual([
      ['GROUP_MISSING', 'A', 'there is no run cycle group /NOSUCH'],
    ]);
    expect(problems('FREEDAYS NOSUCH ON MO')).toEqual([
      ['FREE_DAYS_MISSING', null, 'FREEDAYS /NOSUCH: there is no such calendar'],
    ]);
    expect(problems('ON RUNCYCLE A PAY +99999 DAYS')).toEqual([
      ['OFFSET_TOO_FAR', 'A', '99999 DAYS is more than 3660'],
    ]);
    expect(problems('ON RUNCYCLE A $RCG RING')).toEqual([
      ['GROUP_IN_CIRCLE', 'A/R', '/RING is inside itself'],
    ]);
    expect(problems('ON RUNCYCLE A "FREQ=MONTHLY"')[0]?.slice(0, 2)).toEqual(['INTERVAL_WITHOUT_START', 'A']);
    expect(problems('ON RUNCYCLE A "FREQ=DAILY;INTERVAL=2"')[0]?.slice(0, 2)).toEqual([
      'INTERVAL_WITHOUT_START',
      'A',
    ]);
  });

  it('makes the days that depend on it uncertain, and no others', () => {
    const { certain, planned, reasons } = streamDays('ON RUNCYCLE A NOSUCH').on('2025-11-03');
    expect([planned, certain, reasons[0]?.code]).toEqual([false, false, 'unreadable']);
    const stream = streamDays('ON MO EXCEPT RUNCYCLE X NOSUCH');
    expect(stream.on('2025-11-03')).toMatchObject({ planned: true, certain: false });
    expect(stream.on('2025-11-04')).toMatchObject({ planned: false, certain: true });
    const past = streamDays('ON RUNCYCLE A VALIDTO 11/01/2025 NOSUCH ON MO');
    expect(past.on('2025-11-03')).toMatchObject({ planned: true, certain: true });
    expect(streamDays('ON RUNCYCLE A $RCG NOSUCH').on('2025-11-03').certain).toBe(false);
  });

  it.each([
    ['INTERVAL=2', 'FREQ is missing'],
    ['FREQ=HOURLY', 'FREQ=HOURLY is none of DAILY, WEEKLY, MONTHLY, YEARLY'],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL=0 is no number from 1 to 1000'],
    ['FREQ=DAILY;INTERVAL=-2', 'INTERVAL=-2 is no number from 1 to 1000'],
    ['FREQ=WEEKLY;BYDAY=XX', 'BYDAY=XX is no list of weekdays'],
    ['FREQ=WEEKLY;BYDAY=', 'BYDAY= is no list of weekdays'],
    ['FREQ=WEEKLY;BYDAY=2MO', 'BYDAY takes no numbers with FREQ=WEEKLY'],
    ['FREQ=MONTHLY;BYDAY=0MO', 'BYDAY=0MO is no list of weekdays'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'BYMONTHDAY=32 is no list of days of a month'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'BYMONTHDAY=0 is no list of days of a month'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS is not known'],
    ['FREQ=DAILY;COUNT=3', 'COUNT is not known'],
    ['FREQ=DAILY;BYWORKDAY=1', 'BYWORKDAY takes no value'],
    ['FREQ=DAILY;BYWORKDAY;BYFREEDAY', 'BYWORKDAY and BYFREEDAY exclude each other'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'FREQ stands twice'],
  ])('a rule says why it cannot be read: %s', (rule, reason) => {
    expect(parseRecurrence(rule)).toBe(reason);
    expect(problems(`ON RUNCYCLE A "${rule}"`)).toEqual([
      ['RULE_UNREADABLE', 'A', `"${rule}" cannot be read: ${reason}`],
    ]);
  });
});
