import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { WorkflowAlreadyRunning, WorkflowNotAnswering, WorkflowNotRunning } from '@resync/platform';
import { openTestTemporal, recordHistory, type TestTemporal } from '@resync/platform/testing';
import { asActivities } from '@resync/platform/worker';
import { progressQuery } from '@resync/platform/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProbeActivities } from './temporal/probe.activities.js';
import { add, addNow, copyJob, counterJob, finish, total, trespassJob } from './temporal/probe.contract.js';

const workflowsPath = fileURLToPath(new URL('./temporal/probe.workflow.ts', import.meta.url));
const history = (name: string) => fileURLToPath(new URL(`./histories/${name}.json`, import.meta.url));

let temporal: TestTemporal;
beforeAll(async () => {
  temporal = await openTestTemporal();
  await temporal.runWorker({ workflowsPath, activities: asActivities(new ProbeActivities(20)) });
});
afterAll(() => temporal.close());

const aCounter = () => ({ tenantId: randomUUID(), name: 'clicks' });
const aCopy = (items: number) => ({ tenantId: randomUUID(), copyId: randomUUID(), items });

describe('a workflow with state', () => {
  it('is started, signalled, asked, updated and awaited by its contract', async () => {
    const { workflows } = temporal;
    const { workflowId, runId } = await workflows.start(counterJob, aCounter());
    await workflows.signal(counterJob, workflowId, add, 2);
    expect(await workflows.update(counterJob, workflowId, addNow, 3)).toBe(5);
    expect(await workflows.query(counterJob, workflowId, total)).toBe(5);
    await workflows.signal(counterJob, workflowId, finish);
    expect(await workflows.result(counterJob, workflowId, { runId })).toEqual({ total: 5 });
    await recordHistory(temporal, workflowId, history('counter.completed'));
  });

  it('comes to be with its first signal or update, and takes later ones in the same run', async () => {
    const { workflows } = temporal;
    const input = aCounter();
    const first = await workflows.signalWithStart(counterJob, input, add, 1);
    const second = await workflows.signalWithStart(counterJob, input, add, 1);
    expect(second).toEqual(first);
    expect(await workflows.updateWithStart(counterJob, input, addNow, 1)).toBe(3);
    await workflows.cancel(first.workflowId);
  });

  it('is not started twice: refused, or the running one, as the caller wishes', async () => {
    const { workflows } = temporal;
    const input = aCounter();
    const first = await workflows.start(counterJob, input);
    await expect(workflows.start(counterJob, input)).rejects.toThrow(WorkflowAlreadyRunning);
    expect(await workflows.start(counterJob, input, { onConflict: 'useExisting' })).toEqual(first);
    await workflows.cancel(first.workflowId);
  });

  it('hands the reason of a refused update to its caller', async () => {
    const { workflows } = temporal;
    const input = aCounter();
    const refused = workflows.updateWithStart(counterJob, input, addNow, -1);
    await expect(refused).rejects.toMatchObject({ code: 'NEGATIVE_AMOUNT', kind: 'unprocessable' });
    await workflows.cancel(counterJob.id(input));
  });
});

describe('a job', () => {
  it('shows its progress while an activity runs and after it', async () => {
    const { workflows } = temporal;
    const { workflowId } = await workflows.start(copyJob, aCopy(100));
    await expect
      .poll(async () => (await workflows.describe(workflowId)).progress?.done, { timeout: 45_000 })
      .toBeGreaterThan(0);
    await workflows.result(copyJob, workflowId);
    expect(await workflows.query(copyJob, workflowId, progressQuery)).toMatchObject({ done: 100 });
    expect(await workflows.describe(workflowId)).toMatchObject({ status: 'completed', kind: 'copy' });
    await recordHistory(temporal, workflowId, history('copy.completed'));
  });

  it('decides by the code of an error that an activity threw', async () => {
    expect(await temporal.workflows.execute(copyJob, aCopy(-1))).toEqual({
      kind: 'refused',
      code: 'COPY_REFUSED',
    });
  });

  it('reaches a heartbeating activity with its cancellation within a few seconds', async () => {
    const { workflows } = temporal;
    const { workflowId } = await workflows.start(copyJob, aCopy(100_000));
    await expect
      .poll(async () => (await workflows.describe(workflowId)).progress?.done, { timeout: 45_000 })
      .toBeGreaterThan(0);
    const asked = Date.now();
    await workflows.cancel(workflowId);
    await expect(workflows.result(copyJob, workflowId)).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(Date.now() - asked).toBeLessThan(20_000);
    await recordHistory(temporal, workflowId, history('copy.cancelled'));
  });

  it('cannot make an activity work for another tenant', async () => {
    const trespass = temporal.workflows.execute(trespassJob, { ...aCopy(1), victim: randomUUID() });
    await expect(trespass).rejects.toMatchObject({ code: 'TENANT_MISMATCH' });
  });
});

describe('what is not there', () => {
  it('is said to be not running, whatever is asked of it', async () => {
    const { workflows } = temporal;
    const nobody = `counter/${randomUUID()}/nobody`;
    await expect(workflows.signal(counterJob, nobody, add, 1)).rejects.toThrow(WorkflowNotRunning);
    await expect(workflows.query(counterJob, nobody, total)).rejects.toThrow(WorkflowNotRunning);
    await expect(workflows.update(counterJob, nobody, addNow, 1)).rejects.toThrow(WorkflowNotRunning);
    await expect(workflows.cancel(nobody)).rejects.toThrow(WorkflowNotRunning);
  });

  it('is the worker, when nobody answers in time', async () => {
    const idle = await openTestTemporal({ answerTimeoutMs: 300 });
    const { workflowId } = await idle.workflows.start(counterJob, aCounter());
    await expect(idle.workflows.query(counterJob, workflowId, total)).rejects.toThrow(WorkflowNotAnswering);
    await idle.close();
  });
});

it('links to the run in the Temporal UI', () => {
  expect(temporal.workflows.webUrl('copy/a b', 'r1')).toBe(
    `http://temporal.test/namespaces/${temporal.config.namespace}/workflows/copy%2Fa%20b/r1/history`,
  );
});
