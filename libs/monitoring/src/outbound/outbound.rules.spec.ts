import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextAttemptMs, retryAfterMs, retryDelayMs } from './outbound.rules.js';

describe('the next attempt', () => {
  it('comes later each time, within a fifth, and at least every 18 minutes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (n, random) => {
          expect(retryDelayMs(n + 1, random)).toBeGreaterThanOrEqual(retryDelayMs(n, random));
          expect(retryDelayMs(n, random)).toBeLessThanOrEqual(18 * 60_000);
        },
      ),
    );
    expect([1, 2, 3, 4, 5].map((n) => retryDelayMs(n, 0.5) / 1_000)).toEqual([5, 30, 120, 300, 900]);
  });

  it('never comes sooner because it was asked for, but later', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.option(fc.integer({ min: 0, max: 3_600_000 })),
        (n, random, askedMs) => {
          const delayMs = nextAttemptMs(n, random, askedMs);
          expect(delayMs).toBeGreaterThanOrEqual(retryDelayMs(n, random));
          expect(delayMs).toBeGreaterThanOrEqual(askedMs ?? 0);
          expect([askedMs, retryDelayMs(n, random)]).toContain(delayMs);
        },
      ),
    );
  });
});

it.each([
  [429, '120', 120_000],
  [503, 'Sat, 21 Nov 2026 12:00:30 GMT', 30_000],
  [503, 'Sat, 21 Nov 2026 11:00:00 GMT', 0],
  [429, '999999', 3_600_000],
  [429, 'soon', null],
  [503, undefined, null],
  [500, '120', null],
])('an answer of %s with Retry-After %s asks for %s ms', (status, header, expected) => {
  expect(retryAfterMs(status, header, Date.parse('2026-11-21T12:00:00Z'))).toBe(expected);
});
