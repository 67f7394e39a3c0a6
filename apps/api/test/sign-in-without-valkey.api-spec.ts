import {
  openTcpProxy,
  type OwnServer,
  startOwnValkey,
  type TcpProxy,
  testEnvironment,
} from '@resync/platform/testing';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.js';
import { aUser, type TestUser } from './identity.fixtures.js';

let valkey: TcpProxy;
let full: OwnServer;
let postgres: TcpProxy;
let apis: Record<'away' | 'full', ApiHarness>;
beforeAll(async () => {
  const { appUrl, systemUrl, redisUrl } = testEnvironment();
  [valkey, full, postgres] = await Promise.all([
    openTcpProxy(redisUrl),
    startOwnValkey({ 'maxmemory-policy': 'noeviction' }),
    openTcpProxy(appUrl),
  ]);
  const { host } = new URL(postgres.url);
  const database = {
    DATABASE_APP_URL: postgres.url,
    DATABASE_SYSTEM_URL: Object.assign(new URL(systemUrl), { host }).toString(),
  };
  apis = {
    away: await startApi({ ...database, REDIS_URL: valkey.url }),
    full: await startApi({ REDIS_URL: full.url }),
  };
});
afterAll(async () => {
  await Promise.all(Object.values(apis).map((api) => api.close()));
  await Promise.all([valkey.close(), full.close(), postgres.close()]);
});

const makeIt = {
  away: async () => valkey.cut(),
  full: async () => {
    const admin = new Redis(full.url);
    await admin.config('SET', 'maxmemory', '1');
    await expect(admin.set('one', 'more')).rejects.toThrow(/OOM/);
    admin.disconnect();
  },
};

/** With that password; the status. */
const login = async (api: ApiHarness, { email }: TestUser, password: string) => {
  const { status, headers } = await api.with()('POST', '/api/v1/auth/login', { body: { email, password } });
  return { status, retryAfter: Number(headers.get('retry-after')) };
};

describe.each(['away', 'full'] as const)('while Valkey is %s', (how) => {
  let api: ApiHarness;
  let tenant: string;
  beforeAll(async () => {
    api = apis[how];
    tenant = await api.aTenant();
    await makeIt[how]();
  });

  it('people sign in, as often as they like', async () => {
    const user = await aUser(api, { [tenant]: 'viewer' });
    for (let i = 0; i < 12; i++) expect((await login(api, user, user.password)).status).toBe(200);
  });

  it('who tries passwords is stopped after ten, and told when to come again', async () => {
    const user = await aUser(api, { [tenant]: 'viewer' });
    const tried = await Promise.all(Array.from({ length: 15 }, () => login(api, user, 'no')));
    expect(tried.map(({ status }) => status).sort()).toEqual([...Array(10).fill(401), ...Array(5).fill(429)]);
    expect(await login(api, user, user.password)).toEqual({ status: 429, retryAfter: 90 });
  });
});

it('nobody signs in while PostgreSQL is away as well, and everybody once both are back', async () => {
  const api = apis.away;
  const user = await aUser(api, { [await api.aTenant()]: 'viewer' });
  valkey.cut();
  postgres.cut();
  expect((await login(api, user, user.password)).status).toBe(503);
  valkey.restore();
  postgres.restore();
  await expect
    .poll(async () => (await login(api, user, user.password)).status, { timeout: 45_000 })
    .toBe(200);
});
