import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readConfig } from '@resync/platform';
import { monitoringConfig } from './settings.config.js';
import { effectiveSettings } from './settings.rules.js';

const defaults = readConfig({ monitoring: monitoringConfig }, {}).monitoring;

it('takes its defaults from the environment', () => {
  const { monitoring } = readConfig(
    { monitoring: monitoringConfig },
    { APP_TWS_POLLING_INTERVAL: '15', APP_TWS_JOB_STUCK_THRESHOLD: '90', APP_TWS_RETENTION_DAYS_FULL: '3' },
  );
  expect(monitoring).toMatchObject({
    pollingIntervalSeconds: 15,
    jobStuckThresholdMinutes: 90,
    retentionDaysFull: 3,
    retentionDaysSummary: 30,
  });
});

it('refuses an interval outside 5 to 300 seconds', () => {
  for (const APP_TWS_POLLING_INTERVAL of ['4', '301'])
    expect(() => readConfig({ monitoring: monitoringConfig }, { APP_TWS_POLLING_INTERVAL })).toThrow(
      'APP_TWS_POLLING_INTERVAL',
    );
});

it("prefers a tenant's own choice, false and zero included, and follows the default where there is none", () => {
  fc.assert(
    fc.property(fc.option(fc.boolean()), fc.option(fc.integer({ min: 0, max: 300 })), (alerts, interval) => {
      const own = { alertsEnabled: alerts, pollingIntervalSeconds: interval };
      expect(effectiveSettings(defaults, own)).toEqual({
        ...defaults,
        alertsEnabled: alerts ?? true,
        pollingIntervalSeconds: interval ?? 30,
      });
    }),
  );
});

it('leaves out what is no setting', () => {
  const row = { tenantId: 't', updatedAt: new Date() };
  expect(effectiveSettings(defaults, row as object)).toEqual(defaults);
});
