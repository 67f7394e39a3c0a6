import { openTcpProxy, type TcpProxy, testEnvironment } from '@resync/platform/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Answer, type ApiHarness, type Caller, startApi } from './api-harness.js';
import { openSocket } from './socket.fixtures.js';

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
/** What a limit allows since now: the burst and what comes back meanwhile, however slow the machine is. */
const allowance = (perMinute: number) => {
  const began = performance.now();
  return () => Math.ceil(perMinute / 6 + (perMinute * (performance.now() - began)) / 60_000);
};
const count = (answers: readonly Answer[], status: number) =>
  answers.filter((answer) => answer.status === status).length;

describe('the rate limit', () => {
  it('bounds a key, says what is left, and when to come again', async () => {
    const viewer = await api.as('viewer', await api.aTenant());
    const allowed = allowance(60);
    const first = await viewer('GET', '/api/v1/jobs');
    expect([first.headers.get('ratelimit-limit'), first.headers.get('ratelimit-remaining')]).toEqual([
      '60',
      '9',
    ]);
    const answers = await times(40, jobs(viewer));
    expect(count(answers, 200)).toBeLessThanOrEqual(allowed());
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
    const callers = await Promise.all(Array.from({ length: 5 }, () => api.as('viewer', tenant)));
    const allowed = allowance(90);
    const answers = (await Promise.all(callers.map((caller) => times(8, jobs(caller))))).flat();
    expect(count(answers, 200)).toBeLessThanOrEqual(allowed());
    expect(answers.find(({ status }) => status === 429)!.body.details.scope).toBe('tenant');
    expect((await jobs(await api.as('viewer', await api.aTenant()))()).status).toBe(200);
  });

  it('bounds an address on public routes', async () => {
    const allowed = allowance(120);
    const answers = await times(40, refresh(anAddress()));
    expect(count(answers, 401)).toBeLessThanOrEqual(allowed());
    expect(answers.find(({ status }) => status === 429)!.body.details.scope).toBe('address');
    expect((await refresh(anAddress())()).status).toBe(401);
  });

  it('bounds an address that tries credentials', async () => {
    const headers = anAddress();
    const guess = () => api.with('rsk_guess')('GET', '/api/v1/jobs', { headers });
    const allowed = allowance(120);
    const answers = await times(40, guess);
    expect(count(answers, 401)).toBeLessThanOrEqual(allowed());
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
  const viewer = await api.as('viewer', await api.aTenant());
  valkey[how]();
  const allowed = allowance(60);
  const answers = await times(30, jobs(viewer));
  expect(count(answers, 200)).toBeGreaterThanOrEqual(8);
  expect(count(answers, 200)).toBeLessThanOrEqual(allowed());
  expect(count(answers, 429)).toBe(30 - count(answers, 200));

  valkey.restore();
  const leftOfFresh = async () => {
    const fresh = await api.as('viewer', await api.aTenant());
    return (await jobs(fresh)()).headers.get('ratelimit-remaining');
  };
  await expect.poll(leftOfFresh, { timeout: 45_000, interval: 300 }).toBe('9'); // of a whole burst, not of a block
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
  await expect.poll(async () => (await jobs(viewer)()).status, { timeout: 45_000, interval: 500 }).toBe(200);
});

/** 101, or the status of the refusal. */
const upgradeStatus = (headers: Record<string, string>) =>
  new Promise<number>((resolve) => {
    const socket = new WebSocket(`${api.address.replace('http', 'ws')}/api/v1/monitoring/ws`, { headers });
    socket.once('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.once('unexpected-response', (request, response) => {
      request.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', () => undefined);
  });

describe('the rate limit of sockets', () => {
  it('counts what is asked by frames, and leaves the socket open', async () => {
    const key = await api.aKey('viewer', await api.aTenant());
    const peer = openSocket(api, { authorization: `Bearer ${key}` });
    await peer.frame('welcome');
    for (let i = 0; i < 40; i++) peer.send({ type: 'get_status' });
    expect(await peer.frame('error')).toMatchObject({ code: 'RATE_LIMITED' });
    peer.send({ type: 'ping' });
    await peer.frame('pong');
    peer.socket.close();
  });

  it('bounds an address that opens sockets, as HTTP before the upgrade', async () => {
    const headers = anAddress();
    const allowed = allowance(120);
    const statuses = await Promise.all(Array.from({ length: 40 }, () => upgradeStatus(headers)));
    expect(statuses.filter((status) => status === 101).length).toBeLessThanOrEqual(allowed());
    expect(new Set(statuses)).toEqual(new Set([101, 429]));
  });
});
