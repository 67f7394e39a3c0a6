import { randomUUID } from 'node:crypto';
import { type ApiHarness, type Caller } from './api-harness.js';

/** What a tenant of the walk owns: ids by the path under which they are found. */
export type Belongings = Record<string, string>;

type Given = (api: ApiHarness, tenantId: string, admin: Caller) => Promise<string>;

const created =
  (path: string, body: object): Given =>
  async (_api, _tenantId, admin) => {
    const answer = await admin('POST', path, { body });
    if (answer.status !== 201)
      throw new Error(`POST ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return String(answer.body.id);
  };

/**
 * One object of each kind, with the same names in each tenant, by the collection of routes that take its id.
 * **A new collection with an `{id}` needs a line here**; the walk fails until it has one.
 */
export const GIVEN: Record<string, Given> = {
  '/api/v1/users': (api, tenantId, admin) =>
    created('/api/v1/users', { email: `ana-${tenantId}@example.org`, name: 'Ana', role: 'viewer' })(
      api,
      tenantId,
      admin,
    ),
  '/api/v1/api-keys': created('/api/v1/api-keys', { name: 'nightly', role: 'viewer' }),
  '/api/v1/tenants': async (_api, tenantId) => tenantId,
  '/api/v1/connections': created('/api/v1/connections', {
    name: 'production',
    addresses: ['https://127.0.0.1:9'],
    authentication: { kind: 'basic', user: 'ana', password: 'secret' },
  }),
};

/** Bodies that a schema alone does not tell, by `operationId`. */
export const BODIES: Record<string, (tenantId: string) => unknown> = {
  tenantsCreate: () => ({ slug: `s-${randomUUID()}`, name: 'New' }),
  usersCreate: () => ({ email: `${randomUUID()}@example.org`, name: 'Bia', role: 'viewer' }),
  apiKeysCreate: () => ({ name: randomUUID(), role: 'viewer' }),
  connectionsCreate: () => ({ ...aConnection(), name: randomUUID() }),
  connectionsTestDraft: () => aConnection(),
};

const aConnection = () => ({
  name: 'draft',
  addresses: ['https://127.0.0.1:9'],
  authentication: { kind: 'basic', user: 'bia', password: 'secret' },
});

/** Routes that anybody may call. A new one is a decision: it gets its line here. */
export const PUBLIC = [
  'authenticationLogin',
  'authenticationLogout',
  'authenticationRefresh',
  'healthLive',
  'healthReady',
];
