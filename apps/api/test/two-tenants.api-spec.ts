import { ROLES, type Role } from '@resync/platform';
import { openTestTemporal, type TestTemporal } from '@resync/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Caller, startApi } from './api-harness.js';
import { callRoute, furnish, type Route, routesOf } from './api-walk.js';
import { idsOfTenant, protectionOfTables, rowsOfTenant } from './tenant-catalogue.js';
import { type Belongings, PUBLIC } from './two-tenants.fixtures.js';

/**
 * Two tenants that own objects of the same names. The walk takes every route of the OpenAPI document, so it grows with
 * them: a route without an access rule, or one that takes an id for which no object is given, fails it.
 */
const ACCESS = ['public', 'signed-in', 'platform-admin', ...ROLES];

let temporal: TestTemporal;
let api: ApiHarness;
let routes: Route[];
const theirs = { id: '', owned: {} as Belongings, ids: new Set<string>() };
const mine = { id: '', callers: {} as Record<Role, Caller>, owned: {} as Belongings };

beforeAll(async () => {
  temporal = await openTestTemporal();
  api = await startApi({ TEMPORAL_NAMESPACE: temporal.config.namespace });
  routes = routesOf(api);
  for (const tenant of [theirs, mine]) {
    tenant.id = await api.aTenant();
    tenant.owned = await furnish(api, tenant.id, await api.as('admin', tenant.id));
  }
  for (const role of ROLES) mine.callers[role] = await api.as(role, mine.id);
  const ours = await idsOfTenant(api.database, mine.id);
  theirs.ids = new Set([...(await idsOfTenant(api.database, theirs.id))].filter((id) => !ours.has(id)));
});
afterAll(async () => {
  await api.close();
  await temporal.close();
});

const guarded = () => routes.filter(({ access }) => access !== 'public');
const mayCall = (role: Role, { access }: Route) =>
  access === 'signed-in' || ROLES.indexOf(role) >= ROLES.indexOf(access as Role);

/** Nothing of the other tenant in an answer but the ids that the request itself named. */
function leaks(body: unknown, named: readonly string[]): string[] {
  const text = JSON.stringify(body) ?? '';
  return [...theirs.ids].filter((id) => text.includes(id) && !named.includes(id));
}

describe('every route', () => {
  it('says who may use it, under a name of its own', () => {
    expect(routes.filter(({ access }) => !ACCESS.includes(access)).map(({ name }) => name)).toEqual([]);
    expect(new Set(routes.map(({ name }) => name)).size).toBe(routes.length);
    expect(
      routes
        .filter(({ access }) => access === 'public')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(PUBLIC);
  });

  it('asks for a credential', async () => {
    for (const route of guarded()) {
      const { status } = await callRoute(api, api.with(), route, theirs.owned);
      expect([route.name, status]).toEqual([route.name, 401]);
    }
  });

  it('refuses a role that is too small', async () => {
    for (const route of guarded())
      for (const role of ROLES.filter((held) => route.access === 'platform-admin' || !mayCall(held, route))) {
        const { status, body } = await callRoute(api, mine.callers[role], route, mine.owned);
        expect([route.name, role, status, body.code]).toEqual([route.name, role, 403, 'ROLE_TOO_SMALL']);
      }
  });

  it('refuses a tenant that the credential does not hold', async () => {
    for (const route of guarded().filter(({ access }) => (ROLES as readonly string[]).includes(access))) {
      const headers = { 'x-tenant-id': theirs.id };
      const { status, body } = await callRoute(api, mine.callers.admin, route, mine.owned, headers);
      expect([route.name, status, body.code]).toEqual([route.name, 403, 'TENANT_NOT_HELD']);
    }
  });

  it('shows its own tenant what it may see, so that the refusals mean something', async () => {
    const own = await api.as('admin', theirs.id);
    for (const route of routes.filter(({ method, namesObject }) => method === 'GET' && namesObject)) {
      const { status } = await callRoute(api, own, route, theirs.owned);
      expect([route.name, status]).toEqual([route.name, 200]);
    }
  });

  it.each(ROLES)('reaches nothing of the other tenant with its ids, as %s', async (role) => {
    const before = await rowsOfTenant(api.database, theirs.id);
    const named = Object.values(theirs.owned);
    for (const route of guarded().filter((r) => mayCall(role, r))) {
      const { status, body } = await callRoute(api, mine.callers[role], route, theirs.owned);
      const fits = route.namesObject ? status === 403 || status === 404 : status < 500;
      expect([route.name, status, fits]).toEqual([route.name, status, true]);
      expect([route.name, leaks(body, status < 400 ? [] : named)]).toEqual([route.name, []]);
    }
    expect(await rowsOfTenant(api.database, theirs.id)).toEqual(before);
  });
});

describe('every table', () => {
  it('of a tenant forces row-level security, or cannot be reached by the restricted role at all', async () => {
    const open = (await protectionOfTables(api.database)).filter(({ reachable, tenant, isolated }) =>
      reachable ? !(tenant && isolated) : false,
    );
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it('of a tenant shows nothing when no tenant is named', async () => {
    const tables = (await protectionOfTables(api.database)).filter(({ reachable }) => reachable);
    expect(tables.length).toBeGreaterThan(3);
    for (const { name } of tables) {
      const [row] = await api.database.app.query(`select count(*)::int as n from ${name}`);
      expect([name, row.n]).toEqual([name, 0]);
    }
  });
});
