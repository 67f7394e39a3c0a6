import { freshDatabase, type OwnServer, startOwnPostgres, startOwnValkey } from '@resync/platform/testing';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { migrations, partitionedTables } from '../../worker/src/migrations.js';
import { type Answer, type ApiHarness, type Caller, startApi } from './api-harness.js';
import { aUser, type TestUser } from './identity.fixtures.js';

/** Servers of this file's own, each stopped by the kernel (SIGSTOP) as it stops under a debugger or a dying disk. */
let postgres: OwnServer;
let valkey: OwnServer;
let api: ApiHarness;
let user: TestUser;
/** Each with a credential of its own: requests of one credential share one look at it. */
let viewers: Caller[];

/** A statement may take a second, a silent server a second more. */
const GIVEN_UP_MS = 2_000;
const SLACK_MS = 1_500;

beforeAll(async () => {
  [postgres, valkey] = await Promise.all([startOwnPostgres(), startOwnValkey()]);
  const { appUrl, systemUrl } = await freshDatabase(postgres.url, migrations, partitionedTables);
  vi.stubEnv('DATABASE_APP_URL', appUrl);
  vi.stubEnv('DATABASE_SYSTEM_URL', systemUrl);
  vi.stubEnv('REDIS_URL', valkey.url);
  api = await startApi({ API_STATEMENT_SECONDS: '1' });
  const tenant = await api.aTenant();
  user = await aUser(api, { [tenant]: 'viewer' });
  viewers = await Promise.all(Array.from({ length: 8 }, () => api.as('viewer', tenant)));
});
afterEach(() => [postgres, valkey].forEach((server) => server.thaw()));
afterAll(async () => {
  await api.close();
  vi.unstubAllEnvs();
  await Promise.all([postgres.close(), valkey.close()]);
});

const timed = async (ask: () => Promise<Answer>) => {
  const began = performance.now();
  const { status, body } = await ask();
  return { status, code: body.code, ms: performance.now() - began };
};
const jobs = (viewer = viewers[0]!) => timed(() => viewer('GET', '/api/v1/jobs'));
const login = () => {
  const { email, password } = user;
  return timed(() => api.with()('POST', '/api/v1/auth/login', { body: { email, password } }));
};
const recovers = () => expect.poll(async () => (await jobs()).status, { timeout: 45_000 }).toBe(200);
/** Shorter than any time limit on the way. */
const soonAtOnce = () => expect.poll(async () => (await jobs()).ms, { timeout: 45_000 }).toBeLessThan(250);
const all = (status: number) => viewers.map(() => status);

it('answers 503 while PostgreSQL is frozen, soon at once, and recovers by itself', async () => {
  await recovers();
  postgres.freeze();
  const first = await jobs();
  expect([first.status, first.code]).toEqual([503, 'SYSTEM_UNAVAILABLE']);
  expect(first.ms).toBeLessThan(GIVEN_UP_MS + SLACK_MS);
  const many = await Promise.all(viewers.map(jobs));
  expect(many.map(({ status }) => status)).toEqual(all(503));
  await soonAtOnce();
  expect((await api.with()('GET', '/health/live')).status).toBe(200);

  postgres.thaw();
  await recovers();
});

it('answers everything while Valkey is frozen, soon without waiting for it', async () => {
  await recovers();
  valkey.freeze();
  expect((await Promise.all(viewers.map(jobs))).map(({ status }) => status)).toEqual(all(200));
  expect((await login()).status).toBe(200);
  await soonAtOnce();
});

it('lets nobody in while both are frozen, and everybody once they are back', async () => {
  await recovers();
  postgres.freeze();
  valkey.freeze();
  for (const { status, ms } of await Promise.all([jobs(), login()])) {
    expect(status).toBe(503);
    expect(ms).toBeLessThan(2 * GIVEN_UP_MS + SLACK_MS);
  }
  postgres.thaw();
  valkey.thaw();
  await recovers();
  await expect.poll(async () => (await login()).status, { timeout: 45_000 }).toBe(200);
});
