import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plannedDays, streamDays } from './calendar.fixtures.js';

const YEAR = { from: '2025-10-01', to: '2026-01-31' };
const FREE = 'FREEDAYS FERIADOS';

const date = fc.integer({ min: 0, max: 120 }).map((days) => {
  const [year, month, day] = new Date(Date.UTC(2025, 9, 1 + days)).toISOString().slice(0, 10).split('-');
  return `${month}/${day}/${year}`;
});
const when = fc.oneof(
  fc.constantFrom('MO', 'TH,FR', 'EVERYDAY', 'WEEKDAYS', 'WORKDAYS', 'FREEDAYS', 'FERIADOS', 'PAY', 'REQUEST', '$RCG DIAS'),
  fc.integer({ min: -9, max: 9 }).map((n) => `PAY ${n < 0 ? '-' : '+'}${Math.abs(n)} WORKDAYS`),
  fc.tuple(fc.constantFrom('DAILY', 'WEEKLY;BYDAY=TU', 'MONTHLY;BYMONTHDAY=-1,20', 'MONTHLY;BYDAY=3TH'), fc.integer({ min: 1, max: 4 }))
    .map(([rule, interval]) => `"FREQ=${rule};INTERVAL=${interval}"`),
  date,
); // prettier-ignore
const freeDaysRule = fc.constantFrom('', ' FDIGNORE', ' FDNEXT', ' FDPREV');
const subset = fc.constantFrom('', ' SUBSET A OR', ' SUBSET A AND', ' SUBSET B OR');
const clause = (keyword: string, more = '') =>
  fc
    .tuple(when, freeDaysRule, subset)
    .map(([days, rule, of]) => `${keyword} RUNCYCLE R ${more}${days}${rule}${of}`);
const clauses = (keyword: string, minLength: number) =>
  fc.array(clause(keyword), { minLength, maxLength: 3 });

const planned = (...parts: string[]) => plannedDays(streamDays([FREE, ...parts].join(' ')).between(YEAR));

it('EXCEPT never adds a day', () => {
  fc.assert(
    fc.property(clauses('ON', 1), clauses('EXCEPT', 1), (ons, excepts) => {
      const all = new Set(planned(...ons));
      expect(planned(...ons, ...excepts).filter((day) => !all.has(day))).toEqual([]);
    }),
  );
});

it('the order of the clauses does not matter', () => {
  fc.assert(
    fc.property(clauses('ON', 1), clauses('EXCEPT', 0), (ons, excepts) => {
      expect(planned(...excepts, ...ons.toReversed())).toEqual(planned(...ons, ...excepts.toReversed()));
    }),
  );
});

it('a part of a window shows that part of the days', () => {
  fc.assert(
    fc.property(clauses('ON', 1), clauses('EXCEPT', 0), (ons, excepts) => {
      const stream = streamDays([FREE, ...ons, ...excepts].join(' '));
      const part = { from: '2025-11-18', to: '2025-12-04' };
      const inPart = plannedDays(stream.between(YEAR)).filter((day) => day >= part.from && day <= part.to);
      expect(plannedDays(stream.between(part))).toEqual(inPart);
    }),
  );
});

it('each day of a run cycle lies in its validity, VALIDTO not included', () => {
  const iso = (day: string) => `${day.slice(6)}-${day.slice(0, 2)}-${day.slice(3, 5)}`;
  const bounded = fc.tuple(date, date).chain(([from, to]) =>
    fc.record({ from: fc.constant(iso(from)), to: fc.constant(iso(to)), text: clause('ON', `VALIDFROM ${from} VALIDTO ${to} `) }),
  ); // prettier-ignore
  fc.assert(
    fc.property(bounded, ({ from, to, text }) => {
      expect(planned(text).filter((day) => day < from || day >= to)).toEqual([]);
    }),
  );
});

it('a free-days rule lets nothing run on a free day', () => {
  const free = new Set(planned('ON FREEDAYS'));
  const ruled = fc.tuple(when, fc.constantFrom('FDIGNORE', 'FDNEXT', 'FDPREV'));
  fc.assert(
    fc.property(ruled, ([days, rule]) => {
      expect(planned(`ON ${days} ${rule}`).filter((day) => free.has(day))).toEqual([]);
    }),
  );
});

it('a day is planned exactly when it has an instance, and never without a reason', () => {
  fc.assert(
    fc.property(clauses('ON', 1), clauses('EXCEPT', 0), (ons, excepts) => {
      for (const { planned: is, starts, reasons } of streamDays([FREE, ...ons, ...excepts].join(' ')).between(
        YEAR,
      )) {
        expect(is).toBe(starts.length > 0);
        expect(reasons.length).toBeGreaterThan(0);
        if (is) expect(reasons.some(({ code }) => code === 'chosen' || code === 'moved_here')).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});
