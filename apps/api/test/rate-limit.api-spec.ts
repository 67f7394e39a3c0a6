import { openTcpProxy, type TcpProxy, testEnvironment } from '@resync/platform/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type ApiHarness, type Caller, startApi } from './api-harness.js';

/** Of a credential 10 at once, of a tenant 15, of an address 20; each comes back slowly enough for a test. */
const LIMITS = {
  RATE_LIMIT_PER_CREDENTIAL: '60',
  RATE_LIMIT_PER_TENANT: '90',
  RATE_LIMIT_PER_ADDRESS: '120',
};
let valkey: TcpProxy;
let postgres: TcpProxy;
let api: ApiHarness;

beforeAll(async () => {
  const { appUrl, systemUrl, redisUrl } = testEnvironment();
  [valkey, postgres] = await Promise.all([openTcpProxy(redisUrl), openTcpProxy(appUrl)]);
  const { host } = new URL(postgres.url);
  api = await startApi({
    ...LIMITS,
    API_STATEMENT_SECONDS: '1',
    API_TRUSTED_PROXIES: '1', // so that each test comes from an address of its own
    REDIS_URL: valkey.url,
    DATABASE_APP_URL: postgres.url,
    DATABASE_SYSTEM_URL: Object.assign(new URL(systemUrl), { host }).toString(),
  });
});
afterEach(() => [valkey, postgres].forEach((server) => server.restore()));
afterAll(async () => {
  await api.close();
  await Promise.all([valkey.close(), postgres.close()]);
});

let addresses = 0;
const anAddress = () => ({ 'x-forwarded-for': `10.1.${process.pid % 256}.${++addresses}` });
const times = (count: number, ask: () => Promise<Answer>) => Promise.all(Array.from({ length: count }, ask));
const jobs = (caller: Caller) => () => caller('GET', '/api/v1/jobs');
const refresh = (headers: Record<string, string>) => () =>
  api.with()('POST', '/api/v1/auth/refresh', { body: { refreshToken: 'rsr_nothing' }, headers });
const count = (answers: readonly Answer[], status: number) =>
  answers.filter((answer) => answer.status === status).length;

describe('the rate limit', () => {
  it('bounds a key, says what is left, and when to come again', async () => {
    const viewer = await api.as('viewer', await api.aTenant());
    const first = await viewer('GET', '/api/v1/jobs');
    expect([first.headers.get('ratelimit-limit'), first.headers.get('ratelimit-remaining')]).toEqual([
      '60',
      '9',
    ]);
    const answers = await times(14, jobs(viewer));
    expect(count(answers, 200)).toBeLessThanOrEqual(11); // one may come back meanwhile
    const refused = answers.find(({ status }) => status === 429)!;
    expect(refused.body).toMatchObject({
      code: 'RATE_LIMITED',
      details: { scope: 'api_key', perMinute: 60, retryAfterSeconds: 1 },
    });
    expect([refused.headers.get('retry-after'), refused.headers.get('ratelimit-remaining')]).toEqual([
      '1',
      '0',
    ]);
  });

  it('bounds a tenant over all its keys, and leaves others alone', async () => {
    const tenant = await api.aTenant();
    const callers = await Promise.all([api.as('viewer', tenant), api.as('viewer', tenant)]);
    const answers = (await Promise.all(callers.map((caller) => times(10, jobs(caller))))).flat();
    expect(count(answers, 200)).toBeLessThanOrEqual(17);
    expect(answers.find(({ status }) => status === 429)!.body.details.scope).toBe('tenant');
    expect((await jobs(await api.as('viewer', await api.aTenant()))()).status).toBe(200);
  });

  it('bounds an address on public routes', async () => {
    const answers = await times(25, refresh(anAddress()));
    expect(count(answers, 401)).toBeLessThanOrEqual(22);
    expect(answers.find(({ status }) => status === 429)!.body.details.scope).toBe('address');
    expect((await refresh(anAddress())()).status).toBe(401);
  });

  it('bounds an address that tries credentials', async () => {
    const headers = anAddress();
    const guess = () => api.with('rsk_guess')('GET', '/api/v1/jobs', { headers });
    const answers = await times(25, guess);
    expect(count(answers, 401)).toBeLessThanOrEqual(22);
    expect((await guess()).body.code).toBe('RATE_LIMITED');
  });

  it('never counts probes', async () => {
    const headers = anAddress();
    const answers = await times(40, () => api.with()('GET', '/health/live', { headers }));
    expect(count(answers, 200)).toBe(40);
    expect(answers[0]!.headers.get('ratelimit-limit')).toBeNull();
  });
});

it.each(['cut', 'hang'] as const)('holds by PostgreSQL while Valkey is away (%s)', async (how) => {
  const tenant = await api.aTenant();
  const viewer = await api.as('viewer', tenant);
  valkey[how]();
  const began = performance.now();
  const answers = await times(14, jobs(viewer));
  expect(performance.now() - began).toBeLessThan(3_000);
  expect(count(answers, 200)).toBeGreaterThanOrEqual(8);
  expect(count(answers, 200)).toBeLessThanOrEqual(11);
  expect(count(answers, 429)).toBe(14 - count(answers, 200));

  valkey.restore();
  const other = await api.as('viewer', tenant);
  await expect
    .poll(async () => (await jobs(other)()).headers.get('ratelimit-remaining'), {
      timeout: 8_000,
      interval: 300,
    })
    .toMatch(/^[6-9]$/); // of a whole burst, not of a block
});

it('lets nobody in while both are away, says when to come again, and recovers by itself', async () => {
  const viewer = await api.as('viewer', await api.aTenant());
  expect((await jobs(viewer)()).status).toBe(200); // the credential is known for some seconds
  valkey.cut();
  postgres.cut();
  for (const ask of [jobs(viewer), refresh(anAddress())]) {
    const { status, body, headers } = await ask();
    expect([status, body.code]).toEqual([503, 'RATE_LIMIT_UNAVAILABLE']);
    expect(headers.get('retry-after')).toBe('2');
  }
  expect((await api.with()('GET', '/health/live')).status).toBe(200);
  valkey.restore();
  postgres.restore();
  await expect.poll(async () => (await jobs(viewer)()).status, { timeout: 10_000, interval: 500 }).toBe(200);
});
