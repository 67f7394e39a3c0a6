import { openTcpProxy, type TcpProxy, testEnvironment } from '@resync/platform/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type ApiHarness, type Caller, startApi } from './api-harness.js';

/** PostgreSQL behind a way that can be cut, or hang as the server itself does when it is stopped. */
let postgres: TcpProxy;
let api: ApiHarness;
let tenant: string;
/** Each with a credential of its own: requests of one credential share one look at it. */
let viewers: Caller[];

/** A statement may take a second, a silent server a second more. */
const GIVEN_UP_MS = 2_000;
const SLACK_MS = 1_500;

beforeAll(async () => {
  const { appUrl, systemUrl } = testEnvironment();
  postgres = await openTcpProxy(appUrl);
  const { host } = new URL(postgres.url);
  api = await startApi({
    API_STATEMENT_SECONDS: '1',
    DATABASE_APP_URL: postgres.url,
    DATABASE_SYSTEM_URL: Object.assign(new URL(systemUrl), { host }).toString(),
  });
  tenant = await api.aTenant();
  viewers = await Promise.all(Array.from({ length: 8 }, () => api.as('viewer', tenant)));
});
afterEach(() => postgres.restore());
afterAll(async () => {
  await api.close();
  await postgres.close();
});

const jobs = (viewer = viewers[0]!) => viewer('GET', '/api/v1/jobs');
const timed = async (viewer?: Caller) => {
  const began = performance.now();
  const answer = await jobs(viewer);
  return { ...answer, ms: performance.now() - began };
};
/** Both pools: a new key has to be looked up, the jobs belong to the tenant. */
const recovers = () =>
  expect.poll(async () => (await jobs(await api.as('viewer', tenant))).status, { timeout: 45_000 }).toBe(200);

it.each(['cut', 'hang'] as const)(
  'answers 503 with Retry-After in seconds while PostgreSQL is away (%s), then at once, and recovers by itself',
  async (how) => {
    expect((await jobs()).status).toBe(200);
    postgres[how]();
    const first = await timed();
    expect([first.status, first.body.code]).toEqual([503, 'SYSTEM_UNAVAILABLE']);
    expect(Number(first.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(first.ms).toBeLessThan(GIVEN_UP_MS + SLACK_MS);

    // many at once meet the same limit, then the breaker is open and nobody waits
    const many = await Promise.all(viewers.map(timed));
    expect(many.map(({ status }) => status)).toEqual(many.map(() => 503));
    const later = await Promise.all(viewers.map(timed));
    expect(later.filter(({ ms }) => ms < GIVEN_UP_MS / 2).length).toBeGreaterThanOrEqual(7); // one may be let through to try

    postgres.restore();
    await recovers();
  },
);

it('stops a statement that takes too long and counts it against no server', async () => {
  const slow = api.database.app;
  await recovers();
  // a lock that nobody gives up makes the request's statement wait
  await slow.transaction(async (manager) => {
    await manager.query(`select set_config('app.tenant_id', $1, true)`, [tenant]);
    await manager.query(`insert into idempotent_answer (tenant_id, key, request_hash, expires_at)
      values ('${tenant}', 'held', 'x', now() + interval '1 hour')`);
    const admin = await api.as('admin', tenant);
    const blocked = await admin('POST', '/api/v1/api-keys', {
      body: { name: 'n', role: 'viewer' },
      headers: { 'idempotency-key': 'held' },
    });
    expect([blocked.status, blocked.body.code]).toEqual([503, 'SYSTEM_TIMED_OUT']);
    expect(blocked.headers.get('retry-after')).toBe('2');
    expect((await jobs()).status).toBe(200);
  });
});
