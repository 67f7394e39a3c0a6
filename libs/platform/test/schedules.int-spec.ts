import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { declareSchedule, NotFound, type ScheduleTiming, Schedules } from '@resync/platform';
import { openTestTemporal, type TestTemporal } from '@resync/platform/testing';
import { asActivities } from '@resync/platform/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProbeActivities } from './temporal/probe.activities.js';
import { touchJob } from './temporal/probe.contract.js';

const workflowsPath = fileURLToPath(new URL('./temporal/probe.workflow.ts', import.meta.url));
const HOUR = 3_600_000;

let temporal: TestTemporal;
let schedules: Schedules;
beforeAll(async () => {
  temporal = await openTestTemporal();
  schedules = new Schedules(temporal.client);
  await temporal.runWorker({ workflowsPath, activities: asActivities(new ProbeActivities()) });
});
afterAll(() => temporal.close());

const touching = (tenantId: string, timing: ScheduleTiming = { everyMs: HOUR }) =>
  declareSchedule({
    id: `touch/${tenantId}`,
    job: touchJob,
    input: { tenantId, n: 1 },
    timing,
    catchUpMs: 60_000,
    jitterMs: 1_000,
  });
const none = { created: [], updated: [], deleted: [], unchanged: [] };
const listed = (tenant: string) => expect.poll(() => schedules.list(tenant), { timeout: 45_000 });

it('makes what is declared, and the second time nothing', async () => {
  const [owner, a, b] = [randomUUID(), randomUUID(), randomUUID()];
  const desired = [touching(a), touching(b)];
  const first = await schedules.reconcile(owner, desired);
  expect({ ...first, created: first.created.sort() }).toEqual({
    ...none,
    created: desired.map(({ id }) => id).sort(),
  });
  const second = await schedules.reconcile(owner, desired);
  expect({ ...second, unchanged: second.unchanged.length }).toEqual({ ...none, unchanged: 2 });
});

it('never makes one twice, however many processes start at once', async () => {
  const [owner, tenant] = [randomUUID(), randomUUID()];
  const all = await Promise.all(
    Array.from({ length: 4 }, () => schedules.reconcile(owner, [touching(tenant)])),
  );
  expect(all.flatMap(({ created }) => created)).toHaveLength(1);
  await listed(tenant).toHaveLength(1);
});

it('follows a changed declaration and keeps a pause that somebody made by hand', async () => {
  const [owner, tenant] = [randomUUID(), randomUUID()];
  await schedules.reconcile(owner, [touching(tenant)]);
  await schedules.pause(tenant, `touch/${tenant}`, 'Ana: master is being moved');

  const changed = touching(tenant, { cron: '0 3 * * *', timezone: 'America/Sao_Paulo' });
  expect((await schedules.reconcile(owner, [changed])).updated).toEqual([changed.id]);
  expect(await schedules.get(tenant, changed.id)).toMatchObject({
    timing: { cron: '0 3 * * *', timezone: 'America/Sao_Paulo' },
    paused: true,
    note: 'Ana: master is being moved',
  });
  expect(await schedules.resume(tenant, changed.id, 'done')).toMatchObject({ paused: false });
  expect((await schedules.reconcile(owner, [changed])).unchanged).toEqual([changed.id]);
});

it('deletes what is declared no more, but nothing that is not its own', async () => {
  const [owner, other, a, b] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await schedules.reconcile(owner, [touching(a)]);
  await schedules.reconcile(other, [touching(b)]);
  await listed(a).toHaveLength(1);
  await listed(b).toHaveLength(1);
  expect((await schedules.reconcile(owner, [])).deleted).toEqual([`touch/${a}`]);
  await listed(a).toEqual([]);
  expect(await schedules.list(b)).toHaveLength(1);
});

it('runs when triggered, and shows the run', async () => {
  const tenant = randomUUID();
  await schedules.reconcile(randomUUID(), [touching(tenant)]);
  await schedules.trigger(tenant, `touch/${tenant}`);
  await expect
    .poll(async () => (await schedules.get(tenant, `touch/${tenant}`)).lastRuns[0]?.workflowId, {
      timeout: 45_000,
    })
    .toContain(`touch/${tenant}`);
});

it('shows and obeys only the tenant that a schedule belongs to', async () => {
  const [mine, theirs] = [randomUUID(), randomUUID()];
  await schedules.reconcile(randomUUID(), [touching(mine)]);
  await listed(mine).toHaveLength(1);
  expect(await schedules.list(theirs)).toEqual([]);
  await expect(schedules.pause(theirs, `touch/${mine}`, 'no')).rejects.toThrow(NotFound);
  await expect(schedules.trigger(theirs, `touch/${mine}`)).rejects.toThrow(NotFound);
  await expect(schedules.get(mine, 'touch/nobody')).rejects.toThrow(NotFound);
});
