import { openTcpProxy, type TcpProxy, testEnvironment } from '@resync/platform/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type ApiHarness, type Caller, startApi } from './api-harness.js';

/** The api over servers that can be taken away, one at a time. */
let away: Record<'postgres' | 'redis' | 'temporal', TcpProxy>;
let api: ApiHarness;
let stranger: Caller;

beforeAll(async () => {
  const { appUrl, systemUrl, redisUrl, temporalAddress } = testEnvironment();
  away = {
    postgres: await openTcpProxy(appUrl),
    redis: await openTcpProxy(redisUrl),
    temporal: await openTcpProxy(`tcp://${temporalAddress}`),
  };
  const { host } = new URL(away.postgres.url);
  api = await startApi({
    DATABASE_APP_URL: away.postgres.url,
    DATABASE_SYSTEM_URL: Object.assign(new URL(systemUrl), { host }).toString(),
    REDIS_URL: away.redis.url,
    TEMPORAL_ADDRESS: new URL(away.temporal.url).host,
  });
  stranger = api.with();
});
afterEach(() => Object.values(away).forEach((server) => server.restore()));
afterAll(async () => {
  await api.close();
  await Promise.all(Object.values(away).map((server) => server.close()));
});

const ready = () => stranger('GET', '/health/ready');
const isReady = () => expect.poll(async () => (await ready()).status, { timeout: 60_000 }).toBe(200);

it.each([
  ['postgres', /^Connection terminated|ECONNRE/],
  ['redis', /^Redis cannot be reached: /],
  ['temporal', /^no answer within 2000 ms$|^Temporal cannot be reached$/],
] as const)('names %s and why while it is away, and is ready again once it is back', async (part, reason) => {
  await isReady();
  away[part].cut();
  for (const _ of ['at once', 'and when asked again']) {
    const { status, headers, body } = await ready();
    expect([status, body.status]).toEqual([503, 'not_ready']);
    expect(headers.get('cache-control')).toBe('no-store');
    const ok = { ok: true, reason: null };
    expect(body.checks).toMatchObject({
      ...{ postgres: ok, redis: ok, temporal: ok },
      [part]: { ok: false, reason: expect.stringMatching(reason) },
    });
    expect((await stranger('GET', '/health/live')).status).toBe(200);
  }
  away[part].restore();
  await isReady();
});
