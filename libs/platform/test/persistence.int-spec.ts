import { openTestDatabase, type TestDatabase } from '@resync/platform/testing';
import { TenantMismatch } from '@resync/platform';
import { afterAll, beforeAll, expect, it } from 'vitest';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('names the tenant inside the transaction and forgets it after the commit', async () => {
  const tenant = await database.aTenant();
  const inside = await database.tenants.run(tenant, (m) =>
    m.query(`select current_setting('app.tenant_id', true) as t`),
  );
  expect(inside[0].t).toBe(tenant);
});

it('joins a running transaction of the same tenant, so that one use case is one commit', async () => {
  const tenant = await database.aTenant();
  const [outer, inner] = await database.tenants.run(tenant, async (a) => [
    await a.query('select txid_current() as x'),
    await database.tenants.run(tenant, (b) => b.query('select txid_current() as x')),
  ]);
  expect(inner[0].x).toBe(outer[0].x);
});

it('refuses to open a transaction of one tenant inside that of another', async () => {
  const [mine, theirs] = [await database.aTenant(), await database.aTenant()];
  await expect(
    database.tenants.run(mine, () => database.tenants.run(theirs, async () => undefined)),
  ).rejects.toThrow(TenantMismatch);
});

it('gives the restricted role no way to the global tables', async () => {
  await expect(database.app.query('select * from tenant')).rejects.toThrow(/permission denied/);
});

it('lets sessions wait for each other before they take the pool from short transactions', async () => {
  const tenant = await database.aTenant();
  const held = await Promise.all([1, 2, 3].map(() => database.tenants.session(tenant))); // of five connections
  let waited = true;
  const fourth = database.tenants.session(tenant).finally(() => (waited = false));
  await Promise.all(
    [1, 2, 3].map(() => database.tenants.run(tenant, (m) => m.query('select pg_sleep(0.05)'))),
  );
  expect(waited).toBe(true);
  await held[0]?.release();
  await (await fourth).release();
  await Promise.all(held.slice(1).map((session) => session.release()));
});
