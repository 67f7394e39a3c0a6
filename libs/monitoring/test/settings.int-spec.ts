import { readConfig } from '@resync/platform';
import { openTestDatabase, type TestDatabase } from '@resync/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { monitoringConfig } from '../src/settings/settings.config.js';
import { TenantSettings } from '../src/settings/settings.entity.js';
import { SettingsRepository } from '../src/settings/settings.repository.js';
import { SettingsService } from '../src/settings/settings.service.js';

let database: TestDatabase;
let settings: SettingsService;
const defaults = readConfig({ monitoring: monitoringConfig }, {}).monitoring;

beforeAll(async () => {
  database = await openTestDatabase([TenantSettings]);
  settings = new SettingsService(defaults, new SettingsRepository(database.tenants), database.tenants);
});
afterAll(() => database.close());

it('gives the defaults to a tenant that chose nothing', async () => {
  expect(await settings.get(await database.aTenant())).toEqual(defaults);
});

it('changes what is named, keeps the rest, and touches no other tenant', async () => {
  const [mine, theirs] = [await database.aTenant(), await database.aTenant()];
  await settings.update(mine, { pollingIntervalSeconds: 15 });
  const { before, after } = await settings.update(mine, { alertsEnabled: false, dashboardTheme: 'dark' });
  expect(before).toEqual({ ...defaults, pollingIntervalSeconds: 15 });
  expect(after).toEqual({ ...before, alertsEnabled: false, dashboardTheme: 'dark' });
  expect(await settings.get(theirs)).toEqual(defaults);
});

it('follows the environment where the tenant chose nothing, also after a change of it', async () => {
  const tenant = await database.aTenant();
  await settings.update(tenant, { soundAlerts: true });
  const later = new SettingsService(
    { ...defaults, pollingIntervalSeconds: 60 },
    new SettingsRepository(database.tenants),
    database.tenants,
  );
  expect(await later.get(tenant)).toMatchObject({ soundAlerts: true, pollingIntervalSeconds: 60 });
});

it('keeps a value out of bounds from the table', async () => {
  await expect(settings.update(await database.aTenant(), { pollingIntervalSeconds: 1 })).rejects.toThrow(
    /check/,
  );
});
