import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Burst, newestOfEach, planBurst } from './burst.rules.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const events = fc
  .array(fc.constantFrom('error' as const, 'critical' as const), { maxLength: 400 })
  .map((severities) => severities.map((severity, i) => ({ severity, sequence: i + 1 })));
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

describe('a burst', () => {
  it('leaves nothing out, and rings six times at most', () => {
    fc.assert(
      fc.property(events, (told) => {
        const { singles, summary } = planBurst(told, null, NOW);
        expect(singles.length).toBe(Math.min(told.length, 5));
        expect(singles.length + (summary?.count ?? 0)).toBe(told.length);
        expect(summary?.at ?? NOW).toEqual(NOW);
      }),
    );
  });

  it('over several polls of a minute still has five single messages, and counts all others', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 19 }), events), { maxLength: 6 }), (polls) => {
        let [burst, at, singles, last]: [Burst | null, number, number, number] = [null, 0, 0, 0];
        for (const [seconds, told] of polls) {
          at = Math.min(59, at + seconds);
          if (told.length === 0) continue; // nothing to tell is no plan
          const plan: ReturnType<typeof planBurst> = planBurst(told, burst, later(burst ? at : 0));
          if (!burst) at = 0;
          burst = plan.burst;
          singles += plan.singles.length;
          last = plan.summary?.count ?? last;
        }
        const all = polls.reduce((sum, [, told]) => sum + told.length, 0);
        expect(singles).toBe(Math.min(5, all));
        expect(singles + last).toBe(all);
      }),
    );
  });

  it('tells the worst one by one', () => {
    const told = Array.from({ length: 9 }, (_, i) => ({
      severity: i > 6 ? ('critical' as const) : ('error' as const),
      sequence: i,
    }));
    expect(planBurst(told, null, NOW).singles.map(({ sequence }) => sequence)).toEqual([7, 8, 0, 1, 2]);
    expect(planBurst(told, null, NOW).summary).toMatchObject({ count: 4, severity: 'error' });
  });

  it('is summed up as severely as the worst that was not told one by one in its minute', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 6 }), (polls) => {
        let [burst, worst]: [Burst | null, 'error' | 'critical'] = [null, 'error'];
        for (const told of polls) {
          const plan: ReturnType<typeof planBurst> = planBurst(told, burst, NOW);
          burst = plan.burst;
          const alone = new Set(plan.singles);
          if (told.some((one) => one.severity === 'critical' && !alone.has(one))) worst = 'critical';
          expect(plan.summary?.severity ?? worst).toBe(worst);
          expect(burst.critical).toBe(worst === 'critical');
        }
      }),
    );
  });

  it('is critical until its minute is over once anything critical was summed up, and an error in the next', () => {
    const six = Array.from({ length: 6 }, (_, i) => ({ severity: 'error' as const, sequence: i }));
    const allCritical = six.map((one) => ({ ...one, severity: 'critical' as const }));
    const first = planBurst(allCritical, null, NOW);
    const second = planBurst(six, first.burst, later(30));
    const third = planBurst(six, second.burst, later(60));
    expect([first, second, third].map(({ summary }) => summary?.severity)).toEqual([
      ...['critical', 'critical', 'error'],
    ]);
  });

  it('sends the summary at once, what is added to it at the end of the minute, and begins anew after it', () => {
    const told = Array.from({ length: 6 }, (_, i) => ({ severity: 'error' as const, sequence: i }));
    const first = planBurst(told, null, NOW);
    const second = planBurst(told, first.burst, later(10));
    const third = planBurst(told, second.burst, later(60));
    expect([first, second, third].map(({ summary }) => summary)).toMatchObject([
      { count: 1, at: NOW },
      { count: 7, at: later(60) },
      { count: 1, at: later(60) },
    ]);
  });
});

it('keeps the newest of each tag', () => {
  const told = ['a', 'b', 'a', 'c', 'b'].map((tag, sequence) => ({ tag, sequence }));
  expect(
    newestOfEach(told, ({ tag }) => tag)
      .map(({ sequence }) => sequence)
      .sort(),
  ).toEqual([2, 3, 4]);
});
