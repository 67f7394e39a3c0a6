import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextPollDue, pollPhase } from './poll-phase.js';

const started = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 });
const interval = fc.integer({ min: 5_000, max: 300_000 });
const phase = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const ROUNDING_MS = 1;

it('never waits longer than the interval and what a timer was early, nor less than half of it', () => {
  fc.assert(
    fc.property(started, interval, phase, (at, ms, p) => {
      const wait = nextPollDue(at, ms, p) - at;
      expect(wait).toBeLessThanOrEqual(ms + 250 + ROUNDING_MS);
      expect(wait).toBeGreaterThanOrEqual(ms / 2 - 250);
    }),
  );
});

it('is at its moment after two polls and keeps to it, also when a timer is a little early or late', () => {
  fc.assert(
    fc.property(started, interval, phase, fc.integer({ min: -249, max: 1_000 }), (at, ms, p, jitter) => {
      const settled = nextPollDue(nextPollDue(at, ms, p), ms, p);
      const next = nextPollDue(settled + jitter, ms, p);
      expect(Math.abs(next - settled - ms)).toBeLessThanOrEqual(ROUNDING_MS);
    }),
  );
});

it('spreads connections that began together over the whole interval', () => {
  const at = 1_800_000_000_000;
  const tenths = new Set<number>();
  for (let n = 0; n < 200; n++) {
    const p = pollPhase(randomUUID());
    const settled = nextPollDue(nextPollDue(at, 30_000, p), 30_000, p);
    tenths.add(Math.floor(((settled / 30_000) % 1) * 10));
  }
  expect(tenths.size).toBe(10);
});
