import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { openTestTemporal, type TestTemporal } from '@resync/platform/testing';
import { asActivities } from '@resync/platform/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProbeActivities } from './temporal/probe.activities.js';
import { addNow, copyJob, counterJob } from './temporal/probe.contract.js';

const workflowsPath = fileURLToPath(new URL('./temporal/probe.workflow.ts', import.meta.url));

let temporal: TestTemporal;
beforeAll(async () => {
  temporal = await openTestTemporal();
  await temporal.runWorker({ activities: asActivities(new ProbeActivities(20)) });
});
afterAll(() => temporal.close());

const buildOf = (workflowId: string) =>
  temporal.client.call(workflowId, async (client) => {
    const { raw } = await client.workflow.getHandle(workflowId).describe();
    return raw.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId;
  });
const runBuild = (buildId: string) => temporal.runWorker({ workflowsPath, worker: { buildId } });

it('ends a job on the build where it began, and moves an entity to the new one', async () => {
  const tenantId = randomUUID();
  await runBuild('one');
  const job = await temporal.workflows.start(copyJob, { tenantId, copyId: randomUUID(), items: 300 });
  const entity = await temporal.workflows.start(counterJob, { tenantId, name: 'entity' });
  await temporal.workflows.update(counterJob, entity.workflowId, addNow, 1);
  await expect.poll(() => buildOf(job.workflowId)).toBe('one');
  expect(await buildOf(entity.workflowId)).toBe('one');

  await runBuild('two');
  const next = await temporal.workflows.start(copyJob, { tenantId, copyId: randomUUID(), items: 1 });
  expect(await temporal.workflows.result(copyJob, next.workflowId)).toMatchObject({ kind: 'copied' });
  expect(await buildOf(next.workflowId)).toBe('two');
  expect(await temporal.workflows.update(counterJob, entity.workflowId, addNow, 1)).toBe(2);
  expect(await buildOf(entity.workflowId)).toBe('two');
  expect(await temporal.workflows.result(copyJob, job.workflowId)).toMatchObject({ kind: 'copied' });
  expect(await buildOf(job.workflowId)).toBe('one');
}, 90_000);
