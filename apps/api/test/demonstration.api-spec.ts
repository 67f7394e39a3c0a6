import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSimulator } from '../../simulator/src/simulator.js';
import { type Simulator } from '../../simulator/src/simulator.options.js';
import { type ApiHarness, startApi } from './api-harness.js';

let simulator: Simulator;
let api: ApiHarness;
let without: ApiHarness;
beforeAll(async () => {
  simulator = await startSimulator({
    jobs: 40,
    startAt: '2025-11-21T09:00:00Z',
    speed: 0,
    credentials: { password: 'known-to-the-house-alone' },
  });
  const { user, password } = simulator.credentials;
  api = await startApi({
    SIMULATOR_URL: simulator.url,
    SIMULATOR_USER: user,
    SIMULATOR_PASSWORD: password,
  });
  without = await startApi();
});
afterAll(async () => {
  await api.close();
  await without.close();
  await simulator.close();
});

it('tries and connects the simulator without anybody knowing its password', async () => {
  const admin = await api.as('admin', await api.aTenant());
  expect((await admin('GET', '/api/v1/demonstration')).body).toEqual({ address: simulator.url });
  const report = await admin('POST', '/api/v1/demonstration/test');
  expect(report.body).toMatchObject({ ok: true, addresses: [{ reachable: true }] });
  const made = await admin('POST', '/api/v1/demonstration/connection');
  expect(made).toMatchObject({ status: 201, body: { name: 'demo', pollingIntervalSeconds: 5 } });
  expect(JSON.stringify(made.body)).not.toContain(simulator.credentials.password);
  expect((await admin('POST', '/api/v1/demonstration/connection')).status).toBe(409);
});

it('says that there is none where none runs, and connects nothing', async () => {
  const admin = await without.as('admin', await without.aTenant());
  expect((await admin('GET', '/api/v1/demonstration')).body).toEqual({ address: null });
  expect((await admin('POST', '/api/v1/demonstration/test')).status).toBe(404);
  expect((await admin('POST', '/api/v1/demonstration/connection')).status).toBe(404);
});
