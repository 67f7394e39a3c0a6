import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { TemporalUnavailable } from '@resync/platform';
import { freePort, openTestTemporal, type TestTemporal } from '@resync/platform/testing';
import { asActivities } from '@resync/platform/worker';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ProbeActivities } from './temporal/probe.activities.js';
import { copyJob } from './temporal/probe.contract.js';

const workflowsPath = fileURLToPath(new URL('./temporal/probe.workflow.ts', import.meta.url));
const aCopy = () => ({ tenantId: randomUUID(), copyId: randomUUID(), items: 1 });

let port: number;
let server: ChildProcess | undefined;
let temporal: TestTemporal;

/** A Temporal of this test's own: it goes away and comes back. */
function startServer(): void {
  const binary = process.env.RESYNC_TEMPORAL_BINARY;
  if (!binary) throw new Error('RESYNC_TEMPORAL_BINARY is not set: run this suite by ./resync test');
  const attributes = ['TenantId', 'Kind', 'ConnectionId'].flatMap((name) => [
    '--search-attribute',
    `${name}=Keyword`,
  ]);
  const options = ['--headless', '--log-level', 'never', '--port', String(port), ...attributes];
  server = spawn(binary, ['server', 'start-dev', ...options], { stdio: 'ignore' });
}
async function stopServer(): Promise<void> {
  if (server?.kill('SIGKILL')) await once(server, 'exit');
  server = undefined;
}

beforeEach(async () => {
  port = await freePort();
  temporal = await openTestTemporal({
    address: `127.0.0.1:${port}`,
    namespace: 'default',
    callTimeoutMs: 500,
  });
});
afterEach(async () => {
  await temporal.close();
  await stopServer();
});

const reachable = () =>
  expect.poll(
    () =>
      temporal.client.check().then(
        () => true,
        () => false,
      ),
    { timeout: 90_000 },
  );

/** A server that answers may still be too busy with its own start for the first run. */
const started = () =>
  vi.waitFor(() => temporal.workflows.start(copyJob, aCopy()), { timeout: 45_000, interval: 200 });

it('starts without Temporal, says so at every call, and recovers without help, twice', async () => {
  await expect(temporal.client.check()).rejects.toThrow(TemporalUnavailable);
  await expect(temporal.workflows.start(copyJob, aCopy())).rejects.toThrow(TemporalUnavailable);

  startServer();
  await reachable().toBe(true);
  await started();

  await stopServer();
  await expect(temporal.workflows.start(copyJob, aCopy())).rejects.toThrow(TemporalUnavailable);
  startServer();
  await reachable().toBe(true);
}, 90_000);

it('can be closed while a call tries again: the call ends, the process goes on', async () => {
  const patient = await openTestTemporal({ address: `127.0.0.1:${port}`, namespace: 'default' });
  const calls = Array.from({ length: 20 }, () => patient.client.check());
  const refused = Promise.allSettled(calls);
  await pause(300); // each is now between two attempts, at a moment of its own
  await patient.close();
  expect((await refused).map(({ status }) => status)).toEqual(calls.map(() => 'rejected'));
});

it('lets a worker wait for Temporal, and work once it is there', async () => {
  const working = temporal.runWorker({ workflowsPath, activities: asActivities(new ProbeActivities()) });
  startServer();
  await reachable().toBe(true);
  await working;
  const { workflowId } = await started();
  expect(await temporal.workflows.result(copyJob, workflowId)).toEqual({ kind: 'copied', startedAt: 0 });
}, 90_000);
