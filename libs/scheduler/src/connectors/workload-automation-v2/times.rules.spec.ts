import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationOf, instantOf } from './times.rules.js';

describe('instantOf', () => {
  it('reads back every instant, whatever the zone it is written in', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2099-01-01'), noInvalidDate: true }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        (date, offset) => {
          const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
          const [h, m] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
          const zone = `${offset < 0 ? '-' : '+'}${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
          expect(instantOf(local + zone)).toBe(date.getTime());
          expect(instantOf(local + zone.replace(':', ''))).toBe(date.getTime());
        },
      ),
    );
  });

  it.each([
    '',
    '2025-11-21',
    '2025-11-21T01:00:00',
    '21/11/2025 01:00',
    '2025-13-40T01:00:00Z',
    '1763690400000',
  ])('gives nothing for %j: a time without zone or date would be a guess', (text) =>
    expect(instantOf(text)).toBeNull(),
  );
});

describe('durationOf', () => {
  it('reads any duration of weeks to seconds', () => {
    const n = fc.nat(999);
    fc.assert(
      fc.property(n, n, n, n, n, (w, d, h, m, s) => {
        const expected = ((((w * 7 + d) * 24 + h) * 60 + m) * 60 + s) * 1_000;
        expect(durationOf(`P${w}W${d}DT${h}H${m}M${s}S`)).toBe(expected);
      }),
    );
  });

  it.each([
    ['PT4H20S', 14_420_000],
    ['PT0.5S', 500],
    ['PT50M', 3_000_000],
    ['P1D', 86_400_000],
  ])('reads %s', (text, ms) => expect(durationOf(text)).toBe(ms));

  it.each(['', 'P', 'PT', 'P1DT', '50', 'PT5', 'P1M', '-PT1H'])('gives nothing for %j', (text) =>
    expect(durationOf(text)).toBeNull(),
  );
});
