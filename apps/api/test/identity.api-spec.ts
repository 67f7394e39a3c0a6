import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type ApiHarness, type Caller, startApi } from './api-harness.js';
import { aUser, signIn } from './identity.fixtures.js';

let api: ApiHarness;
let tenant: string;
let admin: Caller;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const inNewTenant = async () => {
  tenant = await api.aTenant();
  admin = await api.as('admin', tenant);
};
const anEmail = () => `${randomUUID()}@example.org`;
const create = (body: object) => admin('POST', '/api/v1/users', { body });

describe('users', () => {
  beforeAll(inNewTenant);

  it('lets an admin create somebody who can then sign in', async () => {
    const user = { email: anEmail(), name: 'Bia', role: 'operator', password: 'correct horse battery' };
    const { status, body } = await create(user);
    expect([status, body.role, body.disabledAt]).toEqual([201, 'operator', null]);
    const { accessToken } = await signIn(api, { id: body.id, ...user });
    expect((await api.with(accessToken)('GET', '/api/v1/me')).body.tenants[0].role).toBe('operator');
  });

  it('counts a role and a disabling at once, also for tokens that were given before', async () => {
    const user = await aUser(api, { [tenant]: 'admin' });
    await aUser(api, { [tenant]: 'admin' });
    const call = api.with((await signIn(api, user)).accessToken);
    expect((await call('GET', '/api/v1/users')).status).toBe(200);
    await admin('PATCH', `/api/v1/users/${user.id}`, { body: { role: 'viewer' } });
    expect((await call('GET', '/api/v1/users')).body.code).toBe('ROLE_TOO_SMALL');
    await admin('PATCH', `/api/v1/users/${user.id}`, { body: { disabled: true } });
    expect((await call('GET', '/api/v1/users')).body.code).toBe('TENANT_NOT_HELD');
  });

  it('pages through everybody exactly once', async () => {
    await inNewTenant();
    for (let i = 0; i < 5; i++) await aUser(api, { [tenant]: 'viewer' });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: Answer = await admin(
        'GET',
        `/api/v1/users?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...body.items.map((user: { id: string }) => user.id));
      cursor = body.nextCursor;
    } while (cursor);
    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
  });

  it('never leaves a tenant without an admin, two removals at once included', async () => {
    await inNewTenant();
    const [a, b] = [await aUser(api, { [tenant]: 'admin' }), await aUser(api, { [tenant]: 'admin' })];
    const answers = await Promise.all(
      [a, b].map(({ id }) => admin('PATCH', `/api/v1/users/${id}`, { body: { role: 'viewer' } })),
    );
    expect(answers.map(({ body }) => body.code ?? 'done').sort()).toEqual(['LAST_ADMIN', 'done']);
  });

  it('takes an account away that is in no tenant any more, and answers 404 from then on', async () => {
    const { body } = await create({ email: anEmail(), name: 'Caio', role: 'viewer' });
    expect((await admin('DELETE', `/api/v1/users/${body.id}`)).status).toBe(204);
    expect((await admin('GET', `/api/v1/users/${body.id}`)).body.code).toBe('NOT_FOUND');
  });

  it.each(['limit=0', 'limit=501', 'cursor=abc', 'order=name', 'limit=1&limit=2'])(
    'refuses the query %s with the field',
    async (query) => {
      const { status, body } = await admin('GET', `/api/v1/users?${query}`);
      expect([status, body.code]).toEqual([400, 'INVALID_INPUT']);
      expect(body.errors.length).toBeGreaterThan(0);
    },
  );
});

describe('an account that came to be in another tenant', () => {
  beforeAll(inNewTenant);
  const place = (email: string) => ({ email, name: 'Eve', role: 'viewer', password: 'the password of eve' });
  const aPlatformAdmin = async () => {
    const boss = await aUser(api, { [await api.aTenant()]: 'admin' }, { platformAdmin: true });
    return { boss, call: api.with((await signIn(api, boss)).accessToken) };
  };

  it('is let in by no admin of a tenant: who made it may know its password', async () => {
    const email = anEmail();
    const attacker = await api.as('admin', await api.aTenant());
    const made = await attacker('POST', '/api/v1/users', { body: place(email) });
    const { status, body } = await create(place(email.toUpperCase()));
    expect([status, body.code]).toEqual([409, 'ACCOUNT_ELSEWHERE']);
    expect(body.detail).toContain('ask a platform admin');
    const { accessToken } = await signIn(api, { id: '', email, password: 'the password of eve' });
    expect((await api.with(accessToken)('GET', '/api/v1/me')).body.tenants).toHaveLength(1);
    await attacker('PATCH', `/api/v1/users/${made.body.id}`, { body: { disabled: true } });
    expect((await create(place(email))).body.code).toBe('ACCOUNT_ELSEWHERE');
  });

  it('stays one also when it has no tenant left', async () => {
    expect((await create(place((await aUser(api, {})).email))).body.code).toBe('ACCOUNT_ELSEWHERE');
  });

  it('was another when the e-mail was taken out here and made again elsewhere', async () => {
    const email = anEmail();
    const { body: first } = await create(place(email));
    await admin('DELETE', `/api/v1/users/${first.id}`);
    await (
      await api.as('admin', await api.aTenant())
    )('POST', '/api/v1/users', { body: place(email) });
    expect((await create(place(email))).body.code).toBe('ACCOUNT_ELSEWHERE');
  });

  it('is let in by a platform admin, whom any admin may add, and keeps name and password', async () => {
    const elsewhere = await aUser(api, { [await api.aTenant()]: 'viewer' });
    const { boss, call } = await aPlatformAdmin();
    const asked = { body: place(elsewhere.email), headers: { 'x-tenant-id': tenant } };
    expect((await call('POST', '/api/v1/users', asked)).body.code).toBe('TENANT_NOT_HELD');
    expect((await create({ email: boss.email, name: 'Boss', role: 'admin' })).status).toBe(201);
    const { status, body } = await call('POST', '/api/v1/users', asked);
    expect([status, body.name]).toEqual([201, 'Ana']);
    await expect(signIn(api, elsewhere)).resolves.toBeDefined();
    expect((await create(place(elsewhere.email))).body.code).toBe('ALREADY_MEMBER');
  });

  it('comes back through the admin who took it out', async () => {
    const elsewhere = await aUser(api, { [await api.aTenant()]: 'viewer', [tenant]: 'viewer' });
    expect((await admin('DELETE', `/api/v1/users/${elsewhere.id}`)).status).toBe(204);
    expect((await create(place(elsewhere.email))).body.id).toBe(elsewhere.id);
  });
});

describe('API keys', () => {
  beforeAll(inNewTenant);
  const make = (body: object) => admin('POST', '/api/v1/api-keys', { body });

  it('shows the secret once, which works until it is revoked', async () => {
    const { status, body: key } = await make({ name: 'nightly', role: 'viewer' });
    expect(status).toBe(201);
    expect((await api.with(key.secret)('GET', '/api/v1/me')).body).toMatchObject({
      name: 'nightly',
      kind: 'api_key',
    });
    expect(JSON.stringify((await admin('GET', '/api/v1/api-keys')).body)).not.toContain(key.secret);
    expect((await admin('DELETE', `/api/v1/api-keys/${key.id}`)).status).toBe(204);
    expect((await api.with(key.secret)('GET', '/api/v1/me')).status).toBe(401);
  });

  it('keeps names unique among keys that count', async () => {
    const { body: first } = await make({ name: 'twice', role: 'viewer' });
    expect((await make({ name: 'twice', role: 'viewer' })).body.code).toBe('KEY_NAME_TAKEN');
    await admin('DELETE', `/api/v1/api-keys/${first.id}`);
    expect((await make({ name: 'twice', role: 'viewer' })).status).toBe(201);
  });

  it('ends a key at its hour', async () => {
    const expiresAt = new Date(Date.now() + 2_000).toISOString();
    const { body: key } = await make({ name: 'short', role: 'viewer', expiresAt });
    expect((await api.with(key.secret)('GET', '/api/v1/me')).status).toBe(200);
    const statusNow = async () => (await api.with(key.secret)('GET', '/api/v1/me')).status;
    await expect.poll(statusNow, { timeout: 45_000 }).toBe(401);
    expect((await make({ name: 'past', role: 'viewer', expiresAt })).status).toBe(400);
  });
});

describe('tenants', () => {
  it('are created by a platform admin, who becomes their admin', async () => {
    const home = await api.aTenant();
    const boss = await aUser(api, { [home]: 'admin' }, { platformAdmin: true });
    const call = api.with((await signIn(api, boss)).accessToken);
    const slug = `s-${randomUUID()}`;
    const { status, body } = await call('POST', '/api/v1/tenants', { body: { slug, name: 'New' } });
    expect(status).toBe(201);
    expect((await call('POST', '/api/v1/tenants', { body: { slug, name: 'New' } })).body.code).toBe(
      'SLUG_TAKEN',
    );
    const renamed = await call('PATCH', `/api/v1/tenants/${body.id}`, { body: { name: 'Newer' } });
    expect(renamed.body.name).toBe('Newer');
    const held = await call('GET', '/api/v1/tenants');
    expect(held.body.items).toHaveLength(2);
  });

  it('are not created by the admin of one', async () => {
    const call = await api.as('admin', await api.aTenant());
    const { body } = await call('POST', '/api/v1/tenants', { body: { slug: 'mine', name: 'Mine' } });
    expect(body.code).toBe('ROLE_TOO_SMALL');
  });

  it('must be chosen by who holds several, among those held', async () => {
    const [a, b] = [await api.aTenant(), await api.aTenant()];
    const { accessToken } = await signIn(api, await aUser(api, { [a]: 'admin', [b]: 'viewer' }));
    const users = (headers: Record<string, string>) =>
      api.with(accessToken)('GET', '/api/v1/users', { headers });
    expect((await users({})).body.code).toBe('TENANT_NOT_CHOSEN');
    expect((await users({ 'x-tenant-id': a })).status).toBe(200);
    expect((await users({ 'x-tenant-id': b })).body.code).toBe('ROLE_TOO_SMALL');
    expect((await users({ 'x-tenant-id': randomUUID() })).body.code).toBe('TENANT_NOT_HELD');
  });
});

describe('the audit log', () => {
  beforeAll(inNewTenant);

  it('holds every change with who made it, filtered and paged', async () => {
    const { body: user } = await create({ email: anEmail(), name: 'Duda', role: 'viewer' });
    await admin('POST', '/api/v1/api-keys', { body: { name: 'k', role: 'viewer' } });
    const all = await admin('GET', '/api/v1/audit?limit=500');
    expect(all.body.items.map((r: { action: string }) => r.action)).toEqual([
      'api_key.created',
      'user.created',
    ]);
    const one = await admin('GET', `/api/v1/audit?objectId=${user.id}`);
    expect(one.body.items).toMatchObject([
      { action: 'user.created', actor: { kind: 'api_key' }, details: { role: 'viewer' } },
    ]);
    expect(one.body.items[0].traceId).toMatch(/^[0-9a-f]{32}$/);
    const page = await admin('GET', '/api/v1/audit?limit=1');
    const next = await admin('GET', `/api/v1/audit?limit=1&cursor=${page.body.nextCursor}`);
    expect(next.body.items[0].action).toBe('user.created');
  });

  it('keeps nothing of a change that was refused', async () => {
    const before = await admin('GET', '/api/v1/audit');
    await admin('DELETE', `/api/v1/users/${randomUUID()}`);
    expect((await admin('GET', '/api/v1/audit')).body.items).toEqual(before.body.items);
  });

  it('can be rewritten by nobody, neither in the tenant nor across tenants', async () => {
    for (const statement of [`delete from audit_log`, `update audit_log set action = 'x'`]) {
      await expect(api.database.tenants.run(tenant, (m) => m.query(statement))).rejects.toThrow(
        /permission denied/,
      );
      await expect(api.database.system.run((m) => m.query(statement))).rejects.toThrow(/permission denied/);
    }
  });
});
