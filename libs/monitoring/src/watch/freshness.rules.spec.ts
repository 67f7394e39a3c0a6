import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freshnessOf, isOld, overdueAt } from './freshness.rules.js';

const start = new Date('2026-11-21T12:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1_000);
const watched = (changes = {}) => ({ intervalSeconds: 30, paused: false, changedAt: start, ...changes });
const polled = (changes = {}) => ({
  lastStartedAt: start,
  lastFinishedAt: start,
  lastProgressAt: null,
  lastSuccessAt: start,
  consecutiveFailures: 0,
  credentialsRefusedAt: null,
  ...changes,
});

it('calls fresh what was polled within its time', () => {
  expect(freshnessOf(watched(), polled(), after(60))).toBe('fresh');
});

it('calls a connection interrupted that nobody polled for its intervals and a grace', () => {
  expect(freshnessOf(watched(), polled(), after(179))).toBe('fresh');
  expect(freshnessOf(watched(), polled(), after(180))).toBe('interrupted');
});

it('does not miss a poll that takes long as long as it moves, and does not call fresh what was there before', () => {
  const sweeping = polled({ lastStartedAt: after(1), lastProgressAt: after(900) });
  expect(freshnessOf(watched(), sweeping, after(179))).toBe('fresh');
  expect(freshnessOf(watched(), sweeping, after(1_000))).toBe('stale');
});

it('lets polls that fail wait as long as their back-off does', () => {
  const failing = polled({ consecutiveFailures: 9 });
  expect(freshnessOf(watched(), failing, after(200))).toBe('failing');
  expect(freshnessOf(watched(), failing, after(360))).toBe('interrupted');
});

it('gives a new connection the time of its first poll, and says until then that nothing is known', () => {
  expect(freshnessOf(watched(), null, after(60))).toBe('never_polled');
  expect(freshnessOf(watched(), null, after(180))).toBe('interrupted');
});

it('leaves alone what is paused and what the scheduler refused, however old', () => {
  const refused = polled({ credentialsRefusedAt: start });
  expect(freshnessOf(watched({ paused: true }), refused, after(99_999))).toBe('paused');
  expect(freshnessOf(watched(), refused, after(99_999))).toBe('credentials_refused');
});

it('never calls fresh, whatever happened, what no poll has confirmed since it was due', () => {
  const instant = fc.integer({ min: 0, max: 10_000 }).map(after);
  const maybe = fc.option(instant);
  const anyPolled = fc.record({
    lastStartedAt: maybe,
    lastFinishedAt: maybe,
    lastProgressAt: maybe,
    lastSuccessAt: maybe,
    consecutiveFailures: fc.nat(5),
    credentialsRefusedAt: maybe,
  });
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 300 }), anyPolled, instant, (intervalSeconds, p, now) => {
      const w = watched({ intervalSeconds });
      const freshness = freshnessOf(w, p, now);
      if (!isOld(freshness)) {
        expect(p.lastSuccessAt?.getTime()).toBeGreaterThan(
          now.getTime() - (4 * intervalSeconds + 60) * 1_000,
        );
        expect(p.consecutiveFailures).toBe(0);
        expect(now.getTime()).toBeLessThan(overdueAt(w, p).getTime());
      }
    }),
  );
});
