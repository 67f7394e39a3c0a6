import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator } from '../src/simulator.js';
import { type Simulator } from '../src/simulator.options.js';
import { ask, rows } from './client.fixtures.js';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ jobs: 400, startAt: '2025-11-21T03:05:00Z', faults: { abend: 0.1 } });
});
afterAll(() => simulator.close());

interface Outcome {
  successfulResourceResponses: { id: string; url: string; isError: boolean }[];
  failedResourceResponses: { id: string; message: string; isError: boolean }[];
}

const put = async (path: string, body: unknown = {}) => {
  const { status, text } = await ask(simulator, path, { method: 'PUT', body });
  return { status, outcome: JSON.parse(text) as Outcome };
};
const inStatus = (status: string) =>
  rows(simulator, 'job', `jobruns.compositeStatus.status = '${status}' ORDER BY id`);
const job = async (id = '') => (await rows(simulator, 'job', `id = '${id}'`))[0];

describe('actions on a job', () => {
  it('run an abended one again as a further run', async () => {
    const [failed] = await inStatus('ABEND');
    const { outcome } = await put(`/plan/job/${failed?.id}/action/rerun`);
    expect(outcome.successfulResourceResponses).toMatchObject([{ id: failed?.id, isError: false }]);
    const after = await job(failed?.id);
    expect(after?.jobruns).toMatchObject([
      { rerunType: 'REGULAR' },
      { rerunType: 'RERUN', runAttempt: 2, lastInRerunChain: true },
    ]);
  });

  it('that are not possible are answered with 200 and said to have failed', async () => {
    const [running] = await inStatus('EXEC');
    const { status, outcome } = await put(`/plan/job/${running?.id}/action/rerun`);
    expect(status).toBe(200);
    expect(outcome).toMatchObject({
      successfulResourceResponses: [],
      failedResourceResponses: [{ isError: true }],
    });
  });

  it('kill, confirm and cancel', async () => {
    const [running] = await inStatus('EXEC');
    await put(`/plan/job/${running?.id}/action/kill`);
    expect((await job(running?.id))?.lastRunCompositeStatus).toMatchObject({ status: 'ABEND' });
    await put(`/plan/job/${running?.id}/action/confirm-succ`);
    expect(await job(running?.id)).toMatchObject({
      lastRunCommonStatus: 'SUCCESSFUL',
      jobruns: [{ confirmed: true }],
    });
    const [waiting] = await inStatus('HOLD');
    await put(`/plan/job/${waiting?.id}/action/cancel`);
    expect(await job(waiting?.id)).toMatchObject({ lastRunCommonStatus: 'CANCELED' });
  });

  it('hold and release by priority', async () => {
    const waiting = (await inStatus('HOLD')).at(-1);
    await put(`/plan/job/${waiting?.id}/action/hold`);
    expect(await job(waiting?.id)).toMatchObject({ priority: 0, lastRunCommonStatus: 'HELD' });
    await put(`/plan/job/${waiting?.id}/action/release`);
    expect(await job(waiting?.id)).toMatchObject({
      priority: waiting?.priority,
      lastRunCommonStatus: 'WAITING',
    });
    await put(`/plan/job/${waiting?.id}/action/update-priority`, { priority: 33 });
    expect(await job(waiting?.id)).toMatchObject({ priority: 33 });
  });

  it('by filter touch no more objects than they may', async () => {
    const filter = encodeURIComponent("jobruns.compositeStatus.status = 'HOLD'");
    expect((await put(`/plan/job/action/hold?oql=${filter}`)).status).toBe(400);
    const { outcome } = await put(`/plan/job/action/hold?oql=${filter}&max_object_affected=10000`);
    expect(outcome.successfulResourceResponses.length).toBeGreaterThan(10);
    expect((await put('/plan/job/action/hold')).status).toBe(400);
    await put(`/plan/job/action/release?oql=${encodeURIComponent('priority = 0')}&max_object_affected=10000`);
  });

  it('on something unknown or with a bad body are refused', async () => {
    expect((await put('/plan/job/none/action/rerun')).status).toBe(404);
    const [any] = await inStatus('HOLD');
    expect((await put(`/plan/job/${any?.id}/action/update-priority`, { priority: 'high' })).status).toBe(400);
  });
});

describe('actions elsewhere', () => {
  it('set limit, fence and link of a workstation', async () => {
    const [agent] = await rows(simulator, 'workstation', "type = 'AGENT' ORDER BY name");
    await put(`/plan/workstation/${agent?.id}/action/update-limit`, { limit: 4 });
    await put(`/plan/workstation/${agent?.id}/action/update-fence`, { fence: 12 });
    await put(`/plan/workstation/${agent?.id}/action/unlink`);
    const [after] = await rows(simulator, 'workstation', `id = '${agent?.id}'`);
    expect(after).toMatchObject({ limit: 4, fence: 12 });
    expect(after?.activeStates).not.toContain('LINKED');
    await put(`/plan/workstation/${agent?.id}/action/link`);
    expect(
      await rows(simulator, 'workstation', `id = '${agent?.id}' AND activeStates = 'LINKED'`),
    ).toHaveLength(1);
  });

  it('set the quantity of a resource and cancel a stream', async () => {
    const [resource] = await rows(simulator, 'resource', 'ORDER BY name');
    await put(`/plan/resource/${resource?.id}/action/update-quantity`, { quantity: 9 });
    expect((await rows(simulator, 'resource', `id = '${resource?.id}'`))[0]?.quantity).toBe(9);
    const [stream] = await rows(
      simulator,
      'jobstream',
      "compositeStatus.status = 'HOLD' AND name != 'FINAL' ORDER BY name",
    );
    await put(`/plan/jobstream/${stream?.id}/action/cancel`);
    const [after] = await rows(simulator, 'jobstream', `id = '${stream?.id}'`);
    expect(after).toMatchObject({ commonStatus: 'CANCELED', compositeStatus: { canceled: true } });
  });
});
