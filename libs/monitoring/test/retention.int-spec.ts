import { randomUUID } from 'node:crypto';
import { Partitions, type PartitionedTable, readConfig, TenantDirectory } from '@resync/platform';
import { ownerClient, type TestDatabase } from '@resync/platform/testing';
import { ImportPurgeRepository, PlanPurgeRepository } from '@resync/scheduler';
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  aStoredDependency,
  aStoredJob,
  givenRows,
} from '../../scheduler/src/plan-read/plan-read.fixtures.js';
import { type OpenPushHouse, openPushHouse } from '../src/push/push-house.fixtures.js';
import { PushServiceStandIn } from '../src/push/push-service.fixtures.js';
import { RetentionPeriods } from '../src/retention/retention-periods.service.js';
import { RetentionActivities } from '../src/retention/retention.activities.js';
import { RetentionRepository } from '../src/retention/retention.repository.js';
import { monitoringConfig } from '../src/settings/settings.config.js';
import { SettingsRepository } from '../src/settings/settings.repository.js';
import { SettingsService } from '../src/settings/settings.service.js';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const dayName = (at: Date) => at.toISOString().slice(0, 10).replaceAll('-', '');

let database: TestDatabase;
let settings: SettingsService;
let partitions: Partitions;
let house: OpenPushHouse;

beforeAll(async () => {
  house = await openPushHouse();
  database = house.database;
  const { tenants } = database;
  const defaults = readConfig({ monitoring: monitoringConfig }, {}).monitoring;
  settings = new SettingsService(defaults, new SettingsRepository(tenants), tenants);
  partitions = new Partitions(database.system);
  await partitions.ensure([{ table: 'snapshot', keepDays: 30 }], Date.now() - 40 * DAY_MS);
});
afterAll(() => house.close());

const only = (tenants: string[]) => ({ enabled: async () => tenants }) as TenantDirectory;

function retention(tenants: string[], tables: PartitionedTable[]) {
  const { tenants: transaction } = database;
  const rows = new RetentionRepository(transaction);
  const plans = new PlanPurgeRepository(transaction);
  const imports = new ImportPurgeRepository(transaction);
  const periods = new RetentionPeriods(only(tenants), settings);
  const { leavers } = house;
  const activities = new RetentionActivities(tables, partitions, periods, rows, { plans, imports, leavers });
  const input = { tenantId: 'system' };
  const run = <T>(work: () => Promise<T>) => new MockActivityEnvironment().run(work);
  return {
    drop: () => run(() => activities.dropPartitions(input)),
    trim: () => run(() => activities.trimTenants(input)),
    make: () => run(() => activities.makePartitions(input)),
  };
}

const aSnapshot = (days: number) => ({
  connection_id: randomUUID(), run_number: 1, jobs_by_status: {}, streams_by_status: {}, workstations_by_state: {},
  problems_by_severity: {}, detected_at: daysAgo(days),
}); // prettier-ignore

const count = async (tenant: string, table: string) =>
  (await database.tenants.run(tenant, (m) => m.query(`select count(*) as n from ${table}`)))[0].n;

it('makes the partitions of the days to come, again and again', async () => {
  const { make } = retention([], [{ table: 'poll_cycle', keepDays: 30 }]);
  const owner = await ownerClient();
  await owner
    .query(`drop table poll_cycle_${dayName(new Date(Date.now() + 10 * DAY_MS))}`)
    .finally(() => owner.end());
  expect(await make()).toBe(1);
  expect(await make()).toBe(0);
});

it('drops the days that no tenant keeps, and trims the tenant that keeps less', async () => {
  const [longer, shorter] = [await database.aTenant(), await database.aTenant()];
  await settings.update(longer, { retentionDaysSummary: 39 });
  await settings.update(shorter, { retentionDaysSummary: 28 });
  for (const tenant of [longer, shorter])
    await givenRows(database.tenants, tenant, 'snapshot', ...[30, 29, 1].map(aSnapshot));
  const { drop, trim } = retention([longer, shorter], [{ table: 'snapshot', keepDays: 30 }]);
  const dropped = await drop();
  expect(dropped).toContain(`snapshot_${dayName(daysAgo(41))}`);
  expect(dropped).not.toContain(`snapshot_${dayName(daysAgo(39))}`);
  expect(await trim()).toBe(2);
  expect([await count(longer, 'snapshot'), await count(shorter, 'snapshot')]).toEqual([3, 1]);
  expect(await trim()).toBe(0);
});

it('ends what left its plan long ago, with its dependencies, and keeps what is in one', async () => {
  const tenant = await database.aTenant();
  const [gone, recent, live] = [
    aStoredJob({ gone_at: daysAgo(10) }),
    aStoredJob({ gone_at: daysAgo(1) }),
    aStoredJob(),
  ];
  await givenRows(database.tenants, tenant, 'plan_job', gone, recent, live);
  const dependencies = [gone, live].map(({ id }) => aStoredDependency({ successor_id: id }));
  await givenRows(database.tenants, tenant, 'plan_dependency', ...dependencies);
  expect(await retention([tenant], []).trim()).toBe(1);
  expect([await count(tenant, 'plan_job'), await count(tenant, 'plan_dependency')]).toEqual([2, 1]);
});

it('ends deliveries of the webhook with the events that they told', async () => {
  const tenant = await database.aTenant();
  const told = (days: number) => ({
    id: randomUUID(), sequence: days, type: 'job.abend', severity: 'error', body: '{}', state: 'delivered',
    give_up_at: new Date(), detected_at: daysAgo(days),
  }); // prettier-ignore
  await givenRows(database.tenants, tenant, 'webhook_delivery', ...[40, 32, 29, 1].map(told));
  expect(await retention([tenant], []).trim()).toBe(2);
  expect(await count(tenant, 'webhook_delivery')).toBe(2);
});

it('ends imports a month after they ran and a week after nobody ran them, but not the last of a connection', async () => {
  const tenant = await database.aTenant();
  const [imported, once] = [randomUUID(), randomUUID()];
  const anImport = (connection_id: string, received: number, finished: number | null) => ({
    id: randomUUID(), connection_id, created_at: daysAgo(received), report: '{}',
    finished_at: finished === null ? null : daysAgo(finished),
  }); // prettier-ignore
  const kept = [
    anImport(imported, 29, 29),
    anImport(imported, 40, 28), // it waited long
    anImport(once, 300, 300), // says how fresh what it defined is
    anImport(once, 5, null),
  ];
  const gone = [anImport(imported, 40, 40), anImport(imported, 32, 32), anImport(once, 9, null)];
  await givenRows(database.tenants, tenant, 'definition_import', ...kept, ...gone);
  const files = [kept[3], gone[2]].map((of) => ({ import_id: of?.id, position: 0, name: 'a', content: 'x' }));
  await givenRows(database.tenants, tenant, 'definition_import_file', ...files);
  expect(await retention([tenant], []).trim()).toBe(3);
  const left = await database.tenants.run(tenant, (m) =>
    m.query<{ id: string }[]>('select id from definition_import'),
  );
  expect(left.map(({ id }) => id).toSorted()).toEqual(kept.map(({ id }) => id).toSorted());
  expect(await count(tenant, 'definition_import_file')).toBe(1);
});

it('ends more imports than go at once', async () => {
  const tenant = await database.aTenant();
  const many = Array.from({ length: 250 }, () => ({
    id: randomUUID(), connection_id: randomUUID(), created_at: daysAgo(10),
  })); // prettier-ignore
  await givenRows(database.tenants, tenant, 'definition_import', ...many);
  expect(await retention([tenant], []).trim()).toBe(250);
});

it('forgets the browsers and choices of who left a tenant that nobody pushes to, and keeps the others', async () => {
  const tenant = await database.aTenant();
  const browsers = await new PushServiceStandIn(house.vapid.publicKey).start();
  const people = [await house.aPerson(tenant), await house.aPerson(tenant)] as const;
  for (const person of people) {
    await house.subscribe(tenant, person, browsers.aBrowser(person.id));
    await house.prefer(tenant, person, {});
  }
  await browsers.stop();
  await database.system.run((m) => m.query('delete from membership where user_id = $1', [people[0].id]));
  await retention([tenant], []).trim();
  const labels = (await house.subscriptions.all(tenant)).map(({ label }) => label);
  const choosers = (await house.preferences.owners(tenant)).map(({ id }) => id);
  expect([labels, choosers]).toEqual([[people[1].id], [people[1].id]]);
});
