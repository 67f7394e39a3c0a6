import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_SEVERITIES } from '@resync/platform';
import { WEBHOOK_SEVERITIES } from './webhook.model.js';
import { isTold, nextAttemptMs, restMs, retryAfterMs, retryDelayMs, verdictOf } from './webhook.rules.js';

const told = (severity: (typeof EVENT_SEVERITIES)[number], data: Record<string, unknown> = {}) =>
  isTold({ severity, data: { initial: false, alert: true, ...data } }, 'error');

describe('what is told', () => {
  it('is as bad as asked, or worse', () => {
    expect(EVENT_SEVERITIES.filter((severity) => told(severity))).toEqual(['error', 'critical']);
    for (const minimum of WEBHOOK_SEVERITIES)
      expect(isTold({ severity: minimum, data: {} }, minimum)).toBe(true);
  });

  it('is not what the first poll found', () => {
    expect(told('critical', { initial: true })).toBe(false);
  });

  it('is nothing while alerts are off', () => {
    expect(told('critical', { alert: false })).toBe(false);
  });
});

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

  it('finds a receiver that is down left alone for one second at first, for five minutes in the end', () => {
    expect([1, 2, 6, 7, 500].map((n) => restMs(n) / 1_000)).toEqual([1, 5, 300, 300, 300]);
  });
});

describe('an answer', () => {
  it.each([
    [200, 'delivered'],
    [204, 'delivered'],
    [302, 'again'],
    [400, 'again'],
    [404, 'again'],
    [410, 'gone'],
    [429, 'again'],
    [500, 'again'],
    [null, 'again'],
  ])('of %s means %s', (status, verdict) => {
    expect(verdictOf(status)).toBe(verdict);
  });

  it.each([
    [429, '120', 120_000],
    [503, 'Sat, 21 Nov 2026 12:00:30 GMT', 30_000],
    [503, 'Sat, 21 Nov 2026 11:00:00 GMT', 0],
    [429, '999999', 3_600_000],
    [429, 'soon', null],
    [503, undefined, null],
    [500, '120', null],
  ])('of %s with Retry-After %s asks for %s ms', (status, header, expected) => {
    expect(retryAfterMs(status, header, Date.parse('2026-11-21T12:00:00Z'))).toBe(expected);
  });
});
