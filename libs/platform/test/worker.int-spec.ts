import { type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  currentTraceId,
  decodePayloads,
  KeyRing,
  type RunReference,
  startTracing,
  withSpan,
} from '@resync/platform';
import { openTestTemporal, type TestTemporal } from '@resync/platform/testing';
import { asActivities } from '@resync/platform/worker';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProbeActivities } from './temporal/probe.activities.js';
import { copyJob, touchJob } from './temporal/probe.contract.js';
import { buildWorker } from './temporal/worker-process.js';

const workflowsPath = fileURLToPath(new URL('./temporal/probe.workflow.ts', import.meta.url));
const aCopy = (items: number) => ({ tenantId: randomUUID(), copyId: randomUUID(), items });

let temporal: TestTemporal;
beforeEach(async () => {
  temporal = await openTestTemporal();
});
afterEach(() => temporal.close());

const copied = (workflowId: string) =>
  expect.poll(async () => (await temporal.workflows.describe(workflowId)).progress?.done ?? 0, {
    timeout: 60_000,
  });

describe('a worker that is killed', () => {
  it('loses nothing: another goes on from its last heartbeat', async () => {
    const built = await buildWorker();
    const processes: ChildProcess[] = [];
    try {
      processes.push(built.start(temporal));
      const { workflowId } = await temporal.workflows.start(copyJob, aCopy(150));
      await copied(workflowId).toBeGreaterThan(20);
      processes[0]?.kill('SIGKILL');
      processes.push(built.start(temporal));
      const outcome = await temporal.workflows.result(copyJob, workflowId, { timeoutMs: 60_000 });
      if (outcome.kind !== 'copied') throw new Error('refused');
      expect(outcome.startedAt).toBeGreaterThan(20);
      const items = readFileSync(built.journal, 'utf8').trim().split('\n').map(Number);
      expect(new Set(items).size).toBe(150);

      processes[1]?.kill('SIGTERM');
      expect(await once(processes[1] ?? process, 'exit')).toEqual([0, null]);
    } finally {
      processes.forEach((child) => child.kill('SIGKILL'));
      built.remove();
    }
  }, 120_000);
});

describe('a worker that is asked to stop', () => {
  const split = async (itemMs: number, drainMs: number) => {
    await temporal.runWorker({ workflowsPath });
    return temporal.runWorker({
      activities: asActivities(new ProbeActivities(itemMs)),
      worker: { drainMs },
    });
  };

  it('lets a running activity end and takes no other', async () => {
    const worker = await split(20, 10_000);
    const first = await temporal.workflows.start(copyJob, aCopy(100));
    await copied(first.workflowId).toBeGreaterThan(0);
    await worker.stop();
    expect(worker.ready).toBe(false);
    expect(await temporal.workflows.result(copyJob, first.workflowId)).toEqual({
      kind: 'copied',
      startedAt: 0,
    });
  });

  it('cancels what takes longer than the bound; it goes on elsewhere', async () => {
    const worker = await split(20, 300);
    const { workflowId } = await temporal.workflows.start(copyJob, aCopy(2_000));
    await copied(workflowId).toBeGreaterThan(0);
    const asked = Date.now();
    await worker.stop();
    expect(Date.now() - asked).toBeLessThan(15_000);
    await temporal.runWorker({ activities: asActivities(new ProbeActivities(0)) });
    const outcome = await temporal.workflows.result(copyJob, workflowId);
    expect(outcome).toMatchObject({ kind: 'copied' });
  });
});

it('shares a queue between tenants: ten tasks of one do not wait behind two hundred of another', async () => {
  const probe = new ProbeActivities();
  const [busy, late] = [randomUUID(), randomUUID()];
  await temporal.runWorker({ workflowsPath });
  const start = (tenantId: string, n: number) => temporal.workflows.start(touchJob, { tenantId, n });
  for (let n = 0; n < 200; n += 20)
    await waiting(await Promise.all(Array.from({ length: 20 }, (_, i) => start(busy, n + i))));
  await waiting(await Promise.all(Array.from({ length: 10 }, (_, n) => start(late, n))));

  await temporal.runWorker({
    activities: asActivities(probe),
    worker: { concurrency: { workflows: 1, 'scheduler-io': 1, outbound: 1, compute: 1, storage: 1 } },
  });
  const lateOnes = () => probe.touched.filter((tenant) => tenant === late);
  await expect.poll(() => lateOnes().length, { timeout: 60_000 }).toBe(10);
  expect(probe.touched.lastIndexOf(late)).toBeLessThan(150);
}, 120_000);

/** Resolves when the activity of each of these workflows waits for a worker. */
async function waiting(runs: readonly RunReference[]): Promise<void> {
  for (const { workflowId } of runs) {
    const pending = () =>
      temporal.client.call(workflowId, async (client) => {
        const { raw } = await client.workflow.getHandle(workflowId).describe();
        return raw.pendingActivities?.length;
      });
    await expect.poll(pending, { timeout: 60_000 }).toBe(1);
  }
}

it('keeps payloads unreadable for Temporal, and readable for who holds the key', async () => {
  const codecKeys = KeyRing.parse(`k1:${randomBytes(32).toString('base64')}`);
  const sealed = await openTestTemporal({ codecKeys });
  await sealed.runWorker({ workflowsPath, activities: asActivities(new ProbeActivities()) });
  const input = { ...aCopy(3), note: 'FECHADIA' };
  const { workflowId } = await sealed.workflows.start(copyJob, input);
  expect(await sealed.workflows.result(copyJob, workflowId)).toEqual({ kind: 'copied', startedAt: 0 });

  const history = await sealed.client.wait(workflowId, (client) =>
    client.workflow.getHandle(workflowId).fetchHistory(),
  );
  const [stored] = history.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
  expect(Buffer.from(stored?.data ?? []).includes('FECHADIA')).toBe(false);
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const metadata = Object.fromEntries(Object.entries(stored?.metadata ?? {}).map(([k, v]) => [k, base64(v)]));
  const shown = await decodePayloads(codecKeys, {
    payloads: [{ metadata, data: base64(stored?.data ?? new Uint8Array()) }],
  });
  expect(JSON.parse(Buffer.from(shown.payloads[0]?.data ?? '', 'base64').toString())).toEqual(input);
  await sealed.close();
});

it('carries one trace from the caller through the workflow into its activities', async () => {
  const stopTracing = startTracing({ service: 'test', otlpEndpoint: undefined });
  const probe = new ProbeActivities();
  await temporal.runWorker({ workflowsPath, activities: asActivities(probe) });
  const traced = await withSpan('request', {}, async () => {
    await temporal.workflows.execute(touchJob, { tenantId: randomUUID(), n: 1 });
    return currentTraceId();
  });
  expect(probe.traces).toEqual([traced]);
  await stopTracing();
});
