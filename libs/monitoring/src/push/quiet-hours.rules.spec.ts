import { Temporal } from '@js-temporal/polyfill';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuiet } from './quiet-hours.rules.js';

const quiet = (from: string, to: string, timeZone: string, at: string) =>
  isQuiet({ from, to, timeZone }, new Date(at));

const ZONES = [
  'America/Sao_Paulo',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
];
const wall = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));
const instant = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });

describe('quiet hours', () => {
  it('begin with their first minute and end before the last', () => {
    const at = (time: string) => quiet('13:00', '14:30', 'UTC', `2026-11-21T${time}Z`);
    expect(['12:59:59', '13:00:00', '14:29:59', '14:30:00'].map(at)).toEqual([false, true, true, false]);
  });

  it('go over midnight', () => {
    const at = (time: string) => quiet('22:00', '06:30', 'America/Sao_Paulo', `2026-11-${time}Z`);
    expect(['21T00:59', '21T01:00', '21T09:29', '21T09:30'].map(at)).toEqual([false, true, true, false]);
  });

  it('follow the clock on the wall through daylight saving', () => {
    const newYork = (at: string) => quiet('01:30', '02:30', 'America/New_York', at);
    // 2026-11-01: 01:00 to 02:00 comes twice
    expect(
      ['05:29', '05:30', '05:59', '06:00', '06:30', '07:29', '07:30'].map((t) => newYork(`2026-11-01T${t}Z`)),
    ).toEqual([...[false, true, true, false], ...[true, true, false]]);
    // 2026-03-08: 02:00 to 03:00 does not come
    expect(['06:29', '06:30', '06:59', '07:00'].map((t) => newYork(`2026-03-08T${t}Z`))).toEqual([
      ...[false, true, true, false],
    ]);
  });

  it('are the wall-clock times between from and to, in every zone, at every instant', () => {
    fc.assert(
      fc.property(wall, wall, fc.constantFrom(...ZONES), instant, (from, to, timeZone, at) => {
        const now = Temporal.Instant.fromEpochMilliseconds(at.getTime())
          .toZonedDateTimeISO(timeZone)
          .toPlainTime()
          .round({ smallestUnit: 'minute', roundingMode: 'floor' })
          .toString({ smallestUnit: 'minute' });
        const expected = from <= to ? from <= now && now < to : from <= now || now < to;
        expect(isQuiet({ from, to, timeZone }, at)).toBe(expected);
      }),
    );
  });

  it('and the hours that are left make the whole day', () => {
    fc.assert(
      fc.property(wall, wall, fc.constantFrom(...ZONES), instant, (from, to, timeZone, at) => {
        fc.pre(from !== to);
        const [inside, outside] = [
          isQuiet({ from, to, timeZone }, at),
          isQuiet({ from: to, to: from, timeZone }, at),
        ];
        expect(inside).toBe(!outside);
      }),
    );
  });
});
