import { describe, expect, it } from 'vitest';
import { EVENT_SEVERITIES } from '@resync/platform';
import { WEBHOOK_SEVERITIES } from './webhook.model.js';
import { isTold, restMs, verdictOf } from './webhook.rules.js';

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

it('finds a receiver that is down left alone for one second at first, for five minutes in the end', () => {
  expect([1, 2, 6, 7, 500].map((n) => restMs(n) / 1_000)).toEqual([1, 5, 300, 300, 300]);
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
});
