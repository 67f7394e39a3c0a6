import fc from 'fast-check';
import { expect, it } from 'vitest';
import { intervalUs, type Limit, takeOne } from './rate-limit.rules.js';

const limits = fc.record({
  perMinute: fc.integer({ min: 1, max: 100_000 }),
  burst: fc.integer({ min: 1, max: 500 }),
});
/** Microseconds from one request to the next. */
const pauses = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 300 });

function grants(limit: Limit, waits: readonly number[]): number[] {
  const granted: number[] = [];
  let now = 1_763_700_000_000_000;
  let fullAt: number | undefined;
  for (const wait of waits) {
    now += wait;
    const taken = takeOne(fullAt, limit, now);
    fullAt = taken.fullAt;
    if (taken.granted) granted.push(now);
  }
  return granted;
}

it('never grants more in any span than the burst and what comes back in it', () => {
  fc.assert(
    fc.property(limits, pauses, (limit, waits) => {
      const granted = grants(limit, waits);
      for (let from = 0; from < granted.length; from += 7)
        for (let to = from; to < granted.length; to += 5) {
          const span = granted[to]! - granted[from]!;
          expect(to - from + 1).toBeLessThanOrEqual(limit.burst + span / intervalUs(limit));
        }
    }),
  );
});

it('grants the whole burst after a pause, and the next after exactly the wait that it told', () => {
  fc.assert(
    fc.property(limits, fc.integer({ min: 0, max: 2 ** 50 }), (limit, now) => {
      let fullAt: number | undefined;
      for (let left = limit.burst - 1; left >= 0; left--) {
        const taken = takeOne(fullAt, limit, now);
        expect([taken.granted, taken.remaining]).toEqual([true, left]);
        fullAt = taken.fullAt;
      }
      const { granted, waitUs } = takeOne(fullAt, limit, now);
      expect(granted).toBe(false);
      expect(takeOne(fullAt, limit, now + waitUs - 1).granted).toBe(false);
      expect(takeOne(fullAt, limit, now + waitUs).granted).toBe(true);
    }),
  );
});
