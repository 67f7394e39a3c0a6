import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoffMs, MAX_BACKOFF_MS, mayPoll } from './monitor.rules.js';

const interval = fc.integer({ min: 5_000, max: 300_000 });
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

it('never waits less than the interval nor more than five minutes', () => {
  const retryAfter = fc.option(fc.integer({ min: 0, max: 3_600_000 }));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      retryAfter,
      interval,
      random,
      (failures, retryAfterMs, ms, r) => {
        const wait = backoffMs({ consecutiveFailures: failures, retryAfterMs }, ms, r);
        expect(wait).toBeGreaterThanOrEqual(ms);
        expect(wait).toBeLessThanOrEqual(MAX_BACKOFF_MS);
      },
    ),
  );
});

it('doubles with each failure in a row until it stands at five minutes', () => {
  const waits = [1, 2, 3, 4, 5, 50].map((consecutiveFailures) =>
    backoffMs({ consecutiveFailures, retryAfterMs: null }, 30_000, 0.5),
  );
  expect(waits).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000]);
});

it('waits as long as the scheduler asks for', () => {
  expect(backoffMs({ consecutiveFailures: 1, retryAfterMs: 200_000 }, 30_000, 0)).toBe(200_000);
});

it('keeps monitors of one master apart by chance', () => {
  const at = (r: number) => backoffMs({ consecutiveFailures: 3, retryAfterMs: null }, 30_000, r);
  expect([at(0), at(0.99)]).toEqual([90_000, 149_400]);
});

it('polls while paused only what somebody asked for, and nothing after refused credentials', () => {
  expect(mayPoll({ refused: false, paused: false, wanted: null })).toBe(true);
  expect(mayPoll({ refused: false, paused: true, wanted: null })).toBe(false);
  expect(mayPoll({ refused: false, paused: true, wanted: 'delta' })).toBe(true);
  expect(mayPoll({ refused: true, paused: false, wanted: 'full' })).toBe(false);
});
