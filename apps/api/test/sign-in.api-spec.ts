import { randomUUID } from 'node:crypto';
import { AccessTokens, secretHash } from '@resync/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.js';
import { aUser, signIn, type TestTokens } from './identity.fixtures.js';

let api: ApiHarness;
let tenant: string;
beforeAll(async () => {
  api = await startApi();
  tenant = await api.aTenant();
});
afterAll(() => api.close());

const login = (email: string, password: string) =>
  api.with()('POST', '/api/v1/auth/login', { body: { email, password } });
const refresh = (refreshToken: string) =>
  api.with()<TestTokens & { code: string }>('POST', '/api/v1/auth/refresh', { body: { refreshToken } });

describe('signing in', () => {
  it('gives tokens that open the tenants of the account, whatever the case of the e-mail', async () => {
    const user = await aUser(api, { [tenant]: 'operator' });
    const { body } = await login(user.email.toUpperCase(), user.password);
    const me = await api.with(body.accessToken)('GET', '/api/v1/me');
    expect(me.body).toMatchObject({ kind: 'user', id: user.id, tenants: [{ id: tenant, role: 'operator' }] });
  });

  it('answers an unknown account exactly like a wrong password', async () => {
    const user = await aUser(api, { [tenant]: 'viewer' });
    const [wrong, unknown] = [
      await login(user.email, 'no'),
      await login(`${randomUUID()}@example.org`, 'no'),
    ];
    const facts = ({ status, body }: typeof wrong) => ({ status, ...body, traceId: null });
    expect(facts(unknown)).toEqual(facts(wrong));
    expect(wrong.body.code).toBe('SIGN_IN_REFUSED');
  });

  it('stops who tries too often, and says when to come back', async () => {
    const user = await aUser(api, { [tenant]: 'viewer' });
    for (let i = 0; i < 10; i++) await login(user.email, 'no');
    const { status, headers, body } = await login(user.email, user.password);
    expect([status, body.code]).toEqual([429, 'TOO_MANY_ATTEMPTS']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('names the field that is wrong and refuses unknown ones', async () => {
    const { status, body } = await api.with()('POST', '/api/v1/auth/login', {
      body: { email: 'x', password: 'y', admin: true },
    });
    expect(status).toBe(400);
    expect(body.errors.map((e: { field: string }) => e.field)).toContain('/email');
  });

  it('is in the audit log of the account’s tenants', async () => {
    const user = await aUser(api, { [tenant]: 'viewer' });
    await signIn(api, user);
    const admin = await api.as('admin', tenant);
    const { body } = await admin('GET', `/api/v1/audit?objectId=${user.id}`);
    expect(body.items).toMatchObject([{ action: 'user.signed_in', actor: { kind: 'user', id: user.id } }]);
  });
});

describe('a new password', () => {
  const change = async (currentPassword: string, newPassword: string) => {
    const user = await aUser(api, { [tenant]: 'viewer' });
    const me = api.with((await signIn(api, user)).accessToken);
    const answer = await me('PUT', '/api/v1/me/password', { body: { currentPassword, newPassword } });
    return { ...answer, old: (await login(user.email, user.password)).status };
  };

  it('has 12 characters or more, whichever they are', async () => {
    expect(await change('correct horse battery', 'elevenchars')).toMatchObject({ status: 400, old: 200 });
    expect(await change('correct horse battery', 'twelve chars')).toMatchObject({ status: 204, old: 401 });
  });

  it('is taken from nobody who does not know the old one', async () => {
    expect(await change('a wrong password', 'a quite different one')).toMatchObject({
      status: 401,
      old: 200,
    });
  });
});

describe('staying signed in', () => {
  it('gives a new pair for each refresh token', async () => {
    const first = await signIn(api, await aUser(api, { [tenant]: 'viewer' }));
    const second = await refresh(first.refreshToken);
    expect(second.status).toBe(200);
    expect((await refresh(second.body.refreshToken)).status).toBe(200);
  });

  it('ends the whole family when a refresh token comes a second time', async () => {
    const first = await signIn(api, await aUser(api, { [tenant]: 'viewer' }));
    const second = await refresh(first.refreshToken);
    expect((await refresh(first.refreshToken)).status).toBe(401);
    expect((await refresh(second.body.refreshToken)).status).toBe(401);
  });

  it('lets only one of two simultaneous uses through', async () => {
    const { refreshToken } = await signIn(api, await aUser(api, { [tenant]: 'viewer' }));
    const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 401]);
  });

  it('ends an access token at its time', async () => {
    const user = await aUser(api, { [tenant]: 'viewer' });
    const tokens = api.app.get(AccessTokens);
    const issuedAt = new Date(Date.now() + 3_000 - tokens.lifetimeSeconds * 1_000);
    const me = api.with(await tokens.sign(user.id, issuedAt));
    expect((await me('GET', '/api/v1/me')).status).toBe(200);
    await expect.poll(async () => (await me('GET', '/api/v1/me')).status, { timeout: 45_000 }).toBe(401);
  });

  it('ends a refresh token at its time', async () => {
    const { refreshToken } = await signIn(api, await aUser(api, { [tenant]: 'viewer' }));
    await api.database.system.run((manager) =>
      manager.query('update refresh_token set expires_at = now() where secret_hash = $1', [
        secretHash(refreshToken),
      ]),
    );
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  it('ends the session on logout, and a second logout is no error', async () => {
    const { refreshToken } = await signIn(api, await aUser(api, { [tenant]: 'viewer' }));
    for (let i = 0; i < 2; i++) {
      const { status } = await api.with()('POST', '/api/v1/auth/logout', { body: { refreshToken } });
      expect(status).toBe(204);
    }
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  it('ends all sessions when the password changes, and then only the new one opens', async () => {
    const user = await aUser(api, { [tenant]: 'viewer' });
    const { accessToken, refreshToken } = await signIn(api, user);
    const body = { currentPassword: user.password, newPassword: 'a quite different one' };
    const changed = await api.with(accessToken)('PUT', '/api/v1/me/password', { body });
    expect(changed.status).toBe(204);
    expect((await refresh(refreshToken)).status).toBe(401);
    expect((await login(user.email, user.password)).status).toBe(401);
    expect((await login(user.email, body.newPassword)).status).toBe(200);
  });
});

describe('credentials', () => {
  it.each(['garbage', 'rsk_unknown', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'])(
    'refuses %s with 401',
    async (token) => {
      const { status, headers, body } = await api.with(token)('GET', '/api/v1/me');
      expect([status, body.code]).toEqual([401, 'UNAUTHENTICATED']);
      expect(headers.get('www-authenticate')).toBe('Bearer');
    },
  );

  it('refuses a token that another secret has signed', async () => {
    const other = await startApi();
    const user = await aUser(api, { [tenant]: 'viewer' });
    const { accessToken } = await signIn(other, user);
    expect((await api.with(accessToken)('GET', '/api/v1/me')).status).toBe(401);
    await other.close();
  });

  it('takes an API key as bearer token and as x-api-key', async () => {
    const key = await api.aKey('viewer', tenant);
    const bearer = await api.with(key)('GET', '/api/v1/me');
    const header = await api.with()('GET', '/api/v1/me', { headers: { 'x-api-key': key } });
    expect([bearer.status, header.status]).toEqual([200, 200]);
  });
});
