import fc from 'fast-check';
import { expect, it } from 'vitest';
import { retentionOf } from './retention.rules.js';

const tenant = (tenantId: string, full: number, summary: number) => ({
  tenantId,
  settings: { retentionDaysFull: full, retentionDaysSummary: summary },
});

it('drops by the longest period and trims the tenants that keep less', () => {
  const tenants = [tenant('a', 7, 30), tenant('b', 3, 60)];
  expect(retentionOf({ table: 'job_status_change', keepDays: 7 }, tenants)).toEqual({
    table: 'job_status_change',
    dropAfterDays: 7,
    shorter: [{ tenantId: 'b', keepDays: 3 }],
  });
  expect(retentionOf({ table: 'event', keepDays: 30 }, tenants)).toMatchObject({
    dropAfterDays: 60,
    shorter: [{ tenantId: 'a', keepDays: 30 }],
  });
});

it('keeps tables that nobody chooses for as long as their lib says', () => {
  expect(retentionOf({ table: 'job_run', keepDays: 400 }, [tenant('a', 1, 1)])).toEqual({
    table: 'job_run',
    dropAfterDays: 400,
    shorter: [],
  });
});

it('never takes from a tenant what it keeps', () => {
  const periods = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 400 })));
  fc.assert(
    fc.property(periods, fc.constantFrom('event', 'snapshot', 'job_status_change'), (chosen, table) => {
      const tenants = chosen.map(([full, summary], i) => tenant(`t${i}`, full, summary));
      const { dropAfterDays, shorter } = retentionOf({ table, keepDays: 30 }, tenants);
      for (const { tenantId, settings } of tenants) {
        const kept =
          table === 'job_status_change' ? settings.retentionDaysFull : settings.retentionDaysSummary;
        expect(dropAfterDays).toBeGreaterThanOrEqual(kept);
        expect(shorter.find((t) => t.tenantId === tenantId)?.keepDays ?? dropAfterDays).toBe(kept);
      }
    }),
  );
});
