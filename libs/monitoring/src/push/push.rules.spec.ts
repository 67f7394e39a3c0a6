import { EVENT_CATEGORIES } from '@resync/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PUSH_SEVERITIES, type PushPreferences } from './push.model.js';
import { DEFAULT_PREFERENCES, isWanted, pushOutcomeOf, pushVerdictOf } from './push.rules.js';

const NIGHT = new Date('2026-11-21T03:00:00Z');
const DAY = new Date('2026-11-21T15:00:00Z');
const quietHours = { from: '22:00', to: '06:00', timeZone: 'UTC' };
const category = fc.constantFrom(...EVENT_CATEGORIES);
const severity = fc.constantFrom(...PUSH_SEVERITIES);
const preferences: fc.Arbitrary<PushPreferences> = fc.record({
  enabled: fc.boolean(),
  minimumSeverity: severity,
  categories: fc.subarray([...EVENT_CATEGORIES]),
  quietHours: fc.constantFrom(null, quietHours),
  criticalInQuietHours: fc.boolean(),
});

describe('what an owner wants', () => {
  it('is every bad event at any hour, until something is chosen', () => {
    fc.assert(
      fc.property(severity, category, fc.date({ noInvalidDate: true }), (s, c, at) => {
        expect(isWanted(DEFAULT_PREFERENCES, { severity: s, category: c }, at)).toBe(true);
      }),
    );
  });

  it('never is less for a critical event than for an error', () => {
    fc.assert(
      fc.property(preferences, category, fc.constantFrom(NIGHT, DAY), (chosen, c, at) => {
        const [error, critical] = PUSH_SEVERITIES.map((s) =>
          isWanted(chosen, { severity: s, category: c }, at),
        );
        expect(error && !critical).toBe(false);
      }),
    );
  });

  it('is at night what may pass through quiet hours, by day all that is wanted', () => {
    fc.assert(
      fc.property(preferences, severity, category, (chosen, s, c) => {
        const wanted = (at: Date) => isWanted(chosen, { severity: s, category: c }, at);
        const mayPass = !chosen.quietHours || (s === 'critical' && chosen.criticalInQuietHours);
        expect(wanted(NIGHT)).toBe(wanted(DAY) && mayPass);
        if (!chosen.enabled || !chosen.categories.includes(c)) expect(wanted(DAY)).toBe(false);
      }),
    );
  });
});

it.each([
  [201, 'sent'],
  [404, 'gone'],
  [410, 'gone'],
  [429, 'again'],
  [500, 'again'],
  [503, 'again'],
  [null, 'again'],
  [301, 'refused'],
  [400, 'refused'],
  [403, 'refused'],
  [413, 'refused'],
])('an answer of %s means %s', (status, verdict) => {
  expect(pushVerdictOf(status)).toBe(verdict);
});

it('whoever tests is told of an answer only whether it was taken, refused, or the browser is gone', () => {
  expect([204, 302, 403, 410, 503, null].map(pushOutcomeOf)).toEqual([
    ...['delivered', 'refused', 'refused', 'gone', 'refused', 'unreachable'],
  ]);
});
