import { randomUUID } from 'node:crypto';
import { declareSchedule, Schedules } from '@resync/platform';
import { sweepOperationsJob, SYSTEM_TENANT } from '@resync/platform/workflows';
import { openTestTemporal, type TestTemporal } from '@resync/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenRows } from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { type ApiHarness, type Caller, startApi } from './api-harness.js';

let temporal: TestTemporal;
let api: ApiHarness;
let tenant: string;
let viewer: Caller;
let operator: Caller;
let admin: Caller;

beforeAll(async () => {
  temporal = await openTestTemporal();
  api = await startApi({ TEMPORAL_NAMESPACE: temporal.config.namespace });
});
afterAll(async () => {
  await api.close();
  await temporal.close();
});
beforeEach(async () => {
  tenant = await api.aTenant();
  [viewer, operator, admin] = await Promise.all([
    api.as('viewer', tenant),
    api.as('operator', tenant),
    api.as('admin', tenant),
  ]);
});

const anOperation = (changes: Record<string, unknown> = {}) => {
  const id = randomUUID();
  const at = new Date();
  return {
    id, kind: 'import', state: 'completed', started_by: 'u-1', body_hash: 'x', workflow_type: 'importDefinitions',
    workflow_id: `import/${id}`, input: { tenantId: tenant }, created_at: at, checked_at: at, finished_at: at,
    result: { streams: 3 }, ...changes,
  }; // prettier-ignore
};

describe('operations', () => {
  it('are listed by state and kind, and shown with their result and a way into the Temporal UI', async () => {
    const done = anOperation();
    await givenRows(api.database.tenants, tenant, 'operation', done, anOperation({ kind: 'export' }));
    const list = await viewer('GET', '/api/v1/operations?kind=import&state=completed');
    expect(list.body.items).toMatchObject([{ id: done.id, result: { streams: 3 }, progress: null }]);
    const one = await viewer('GET', `/api/v1/operations/${done.id}`);
    expect([one.status, one.body.state]).toEqual([200, 'completed']);
    expect(one.body.temporalUi).toContain(encodeURIComponent(done.workflow_id));
  });

  it('cannot be cancelled once they have ended, nor by a viewer, nor by another tenant', async () => {
    const done = anOperation();
    await givenRows(api.database.tenants, tenant, 'operation', done);
    const path = `/api/v1/operations/${done.id}/cancel`;
    expect((await viewer('POST', path)).status).toBe(403);
    expect((await operator('POST', path)).status).toBe(409);
    const stranger = await api.as('operator', await api.aTenant());
    expect((await stranger('POST', path)).status).toBe(404);
  });
});

describe('schedules', () => {
  const declared = (tenantId: string) =>
    declareSchedule({
      id: `sweep/${tenantId}`,
      job: sweepOperationsJob,
      input: { tenantId },
      timing: { everyMs: 3_600_000 },
      catchUpMs: 60_000,
      jitterMs: 0,
    });
  const reconcile = (...tenants: string[]) =>
    new Schedules(temporal.client).reconcile(`test-${randomUUID()}`, tenants.map(declared));
  const pathOf = (tenantId: string) => `/api/v1/schedules/${encodeURIComponent(`sweep/${tenantId}`)}`;
  const ids = async (caller: Caller) =>
    (await caller('GET', '/api/v1/schedules')).body.items.map(({ id }: { id: string }) => id);

  it("show the tenant's own and the house's, never another tenant's", async () => {
    const other = await api.aTenant();
    await reconcile(tenant, other, SYSTEM_TENANT);
    await expect.poll(() => ids(viewer), { timeout: 45_000 }).toEqual([`sweep/${tenant}`, 'sweep/system']);
    expect((await viewer('GET', pathOf(other))).status).toBe(404);
    expect((await admin('POST', `${pathOf(other)}/pause`, { body: {} })).status).toBe(404);
  });

  it('are paused with a reason, resumed and run by hand, and the audit log says by whom', async () => {
    await reconcile(tenant);
    const path = pathOf(tenant);
    expect((await operator('POST', `${path}/pause`, { body: {} })).status).toBe(403);
    const paused = await admin('POST', `${path}/pause`, { body: { note: 'maintenance' } });
    expect([paused.status, paused.body.paused, paused.body.note]).toEqual([200, true, 'maintenance']);
    const resumed = await admin('POST', `${path}/resume`, { body: {} });
    expect([resumed.status, resumed.body.paused]).toEqual([200, false]);
    expect((await operator('POST', `${path}/trigger`)).status).toBe(202);
    await expect
      .poll(async () => (await operator('GET', path)).body.lastRuns, { timeout: 45_000 })
      .toMatchObject([{ temporalUi: expect.stringContaining('/workflows/') }]);
    const audit = await admin('GET', '/api/v1/audit?objectKind=schedule');
    expect(audit.body.items.map(({ action }: { action: string }) => action)).toEqual([
      'schedule.triggered',
      'schedule.resumed',
      'schedule.paused',
    ]);
  });

  it("of the house are not a tenant's admin's to change", async () => {
    await reconcile(SYSTEM_TENANT);
    const answer = await admin('POST', `${pathOf(SYSTEM_TENANT)}/pause`, { body: {} });
    expect(answer.status).toBe(403);
  });
});
