import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.js';
import { aUser, signIn, type TestUser } from './identity.fixtures.js';

const AUDIENCE = 'resync-test';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

let api: ApiHarness;
let issuer: string;
let server: Server;
let keys: Keys;
let user: TestUser;

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  server = createServer((request, response) => {
    const body = request.url?.endsWith('/jwks')
      ? { keys: [jwk] }
      : { issuer, jwks_uri: `${issuer}/jwks`, authorization_endpoint: `${issuer}/authorize` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  api = await startApi({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: AUDIENCE });
  user = await aUser(api, { [await api.aTenant()]: 'operator' }, { byIssuer: true });
});
afterAll(async () => {
  await api.close();
  server.close();
});

const aToken = (claims: JWTPayload = {}, { key = keys.privateKey, kid = 'k1' } = {}) =>
  new SignJWT({ email: user.email, email_verified: true, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid })
    .setIssuer(issuer)
    .setAudience((claims.aud as string | undefined) ?? AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(claims.exp ?? '5m')
    .sign(key);
const me = async (token: string) => (await api.with(token)('GET', '/api/v1/me')).body;

describe('tokens of the OIDC issuer', () => {
  it('open the tenants of the account with that e-mail', async () => {
    expect(await me(await aToken({ email: user.email.toUpperCase() }))).toMatchObject({
      id: user.id,
      tenants: [{ role: 'operator' }],
    });
  });

  it.each([
    ['made for another audience', () => aToken({ aud: 'somebody-else' })],
    ['that ended', () => aToken({ exp: Math.floor(Date.now() / 1_000) - 120 })],
    ['with an e-mail that is not verified', () => aToken({ email_verified: false })],
    ['of somebody without an account', () => aToken({ email: 'stranger@example.org' })],
    ['without an e-mail', () => aToken({ email: undefined })],
    ['signed by another key', async () => aToken({}, { key: (await generateKeyPair('RS256')).privateKey })],
    ['signed by a key that is not in the set', () => aToken({}, { kid: 'k2' })],
  ])('are refused when %s', async (_, token) => {
    expect((await me(await token())).code).toBe('UNAUTHENTICATED');
  });

  it('do not open the account that an admin made for their e-mail with a password', async () => {
    const made = await aUser(api, { [await api.aTenant()]: 'admin' });
    expect((await me(await aToken({ email: made.email }))).code).toBe('UNAUTHENTICATED');
    await expect(signIn(api, made)).resolves.toBeDefined();
  });

  it('leave no account of theirs to a password, also not to an empty one', async () => {
    for (const password of [user.password, ' '])
      await expect(signIn(api, { ...user, password })).rejects.toThrow('401');
  });

  it('open the account of a platform admin, which the house itself made with a password', async () => {
    const boss = await aUser(api, { [await api.aTenant()]: 'admin' }, { platformAdmin: true });
    expect(await me(await aToken({ email: boss.email }))).toMatchObject({ id: boss.id, platformAdmin: true });
  });

  it('are neither accepted nor refused while the issuer is away: 503', async () => {
    const gone = await startApi({ OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_AUDIENCE: AUDIENCE });
    const token = await new SignJWT({ email: user.email })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer('http://127.0.0.1:9')
      .setAudience(AUDIENCE)
      .setExpirationTime('5m')
      .sign(keys.privateKey);
    const { status, body } = await gone.with(token)('GET', '/api/v1/me');
    expect([status, body.code]).toEqual([503, 'IDENTITY_PROVIDER_UNAVAILABLE']);
    await gone.close();
  });

  it('leave our own tokens and keys as good as they were', async () => {
    const call = await api.as('viewer', await api.aTenant());
    expect((await call('GET', '/api/v1/me')).status).toBe(200);
  });
});
