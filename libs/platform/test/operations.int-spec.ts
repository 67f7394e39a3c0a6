import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Logger } from '@nestjs/common';
import {
  IdempotencyKeyReused,
  KeyRing,
  NotFound,
  Operation,
  OperationActivities,
  OperationFinished,
  OperationRepository,
  OperationRuns,
  Operations,
} from '@resync/platform';
import {
  openTestDatabase,
  openTestTemporal,
  type TestDatabase,
  type TestTemporal,
} from '@resync/platform/testing';
import { asActivities } from '@resync/platform/worker';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ProbeActivities } from './temporal/probe.activities.js';
import { copyJob } from './temporal/probe.contract.js';

const workflowsPath = fileURLToPath(new URL('./temporal/probe.workflow.ts', import.meta.url));

let database: TestDatabase;
let temporal: TestTemporal;
/** A port where nobody listens. */
let unreachable: TestTemporal;
let operations: Operations;
let repository: OperationRepository;
let runs: OperationRuns;

beforeAll(async () => {
  database = await openTestDatabase([Operation]);
  temporal = await openTestTemporal();
  unreachable = await openTestTemporal({ address: '127.0.0.1:9', namespace: 'nowhere', callTimeoutMs: 200 });
  await temporal.runWorker({ workflowsPath, activities: asActivities(new ProbeActivities(20)) });
  ({ operations, repository, runs } = serviceOn(temporal));
});
afterAll(async () => {
  await unreachable.close();
  await temporal.close();
  await database.close();
});

function serviceOn({ workflows }: Pick<TestTemporal, 'workflows'>) {
  const repository = new OperationRepository(database.tenants);
  const runs = new OperationRuns(workflows, repository);
  return { repository, runs, operations: new Operations(repository, runs, workflows) };
}

const aRequest = (tenantId: string, items = 1) => ({
  job: copyJob,
  input: { tenantId, copyId: randomUUID(), items },
  kind: 'copy',
  startedBy: 'user-ana',
});
const ended = (tenantId: string, id: string) =>
  expect.poll(async () => (await operations.get(tenantId, id)).state, { timeout: 45_000 });
const age = (tenantId: string, id: string) =>
  database.tenants.run(tenantId, (m) =>
    m.query(
      `update operation set created_at = created_at - interval '1 hour', checked_at = checked_at - interval '1 hour'
        where tenant_id = $1 and id = $2`,
      [tenantId, id],
    ),
  );

describe('an operation', () => {
  it('is followed from its start to its result, with progress and a link to its run', async () => {
    const tenant = await database.aTenant();
    const started = await operations.start(tenant, aRequest(tenant, 100));
    expect(started).toMatchObject({ kind: 'copy', state: 'running', startedBy: 'user-ana', result: null });
    expect(started.temporalUi).toContain(`/namespaces/${temporal.config.namespace}/workflows/copy%2F`);
    await expect
      .poll(async () => (await operations.get(tenant, started.id)).progress?.done, { timeout: 45_000 })
      .toBeGreaterThan(0);
    await ended(tenant, started.id).toBe('completed');
    const done = await operations.get(tenant, started.id);
    expect(done).toMatchObject({ result: { kind: 'copied' }, problem: null, progress: null });
    expect(done.finishedAt).toBeInstanceOf(Date);
  });

  it('tells why it failed, by the code of the error', async () => {
    const tenant = await database.aTenant();
    const request = aRequest(tenant);
    const { id } = await operations.start(tenant, { ...request, input: { ...request.input, items: NaN } });
    await ended(tenant, id).toBe('failed');
    expect((await operations.get(tenant, id)).problem).toMatchObject({
      code: 'NOTHING_TO_COPY',
      kind: 'invalid',
    });
  });

  it('is cancelled when asked, and cannot be cancelled after its end', async () => {
    const tenant = await database.aTenant();
    const { id } = await operations.start(tenant, aRequest(tenant, 100_000));
    await operations.cancel(tenant, id);
    await ended(tenant, id).toBe('cancelled');
    await expect(operations.cancel(tenant, id)).rejects.toThrow(OperationFinished);
  });

  it('is there for its own tenant only', async () => {
    const [mine, theirs] = [await database.aTenant(), await database.aTenant()];
    const { id } = await operations.start(mine, aRequest(mine));
    await expect(operations.get(theirs, id)).rejects.toThrow(NotFound);
    await expect(operations.cancel(theirs, id)).rejects.toThrow(NotFound);
    expect(await operations.list(theirs, { limit: 10 })).toEqual([]);
    await expect(operations.start(theirs, aRequest(mine))).rejects.toMatchObject({ code: 'TENANT_MISMATCH' });
  });

  it('is listed newest first, page by page', async () => {
    const tenant = await database.aTenant();
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.unshift((await operations.start(tenant, aRequest(tenant))).id);
    const first = await operations.list(tenant, { limit: 2 });
    const second = await operations.list(tenant, { limit: 2, before: first.at(-1)?.id ?? '' });
    expect([...first, ...second].map(({ id }) => id)).toEqual(ids);
    expect(await operations.list(tenant, { limit: 2, kind: 'other' })).toEqual([]);
  });
});

describe('an idempotency key', () => {
  it('gives the same operation for the same body, also to requests that race', async () => {
    const tenant = await database.aTenant();
    const ask = () =>
      operations.start(tenant, { ...aRequest(tenant), idempotencyKey: 'k-1', body: { day: 1, of: 'week' } });
    const all = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    const again = { ...aRequest(tenant), idempotencyKey: 'k-1', body: { of: 'week', day: 1 } };
    expect((await operations.start(tenant, again)).id).toBe(all[0].id);
  });

  it('can be asked about before anything is started', async () => {
    const tenant = await database.aTenant();
    const request = { ...aRequest(tenant), idempotencyKey: 'k-1', body: { files: 2 } };
    expect(await operations.repeated(tenant, request)).toBeNull();
    const { id } = await operations.start(tenant, request);
    expect(await operations.repeated(tenant, request)).toMatchObject({ id });
    const other = operations.repeated(tenant, { ...request, body: { files: 3 } });
    await expect(other).rejects.toThrow(IdempotencyKeyReused);
    expect(await operations.repeated(tenant, { kind: 'copy', body: { files: 2 } })).toBeNull();
  });

  it('is refused for another body, and belongs to its tenant', async () => {
    const [mine, theirs] = [await database.aTenant(), await database.aTenant()];
    await operations.start(mine, { ...aRequest(mine), idempotencyKey: 'k-1', body: 1 });
    const other = operations.start(mine, { ...aRequest(mine), idempotencyKey: 'k-1', body: 2 });
    await expect(other).rejects.toThrow(IdempotencyKeyReused);
    const theirOwn = await operations.start(theirs, { ...aRequest(theirs), idempotencyKey: 'k-1', body: 2 });
    expect(theirOwn.state).toMatch(/^(running|completed)$/);
  });
});

describe('what a crash or an absence leaves', () => {
  const lost = async (tenant: string) => {
    const { id, state } = await serviceOn(unreachable).operations.start(tenant, aRequest(tenant));
    expect(state).toBe('pending');
    return id;
  };

  it('an operation accepted while Temporal was away starts later, by a read', async () => {
    const tenant = await database.aTenant();
    const id = await lost(tenant);
    expect((await operations.get(tenant, id)).state).toBe('pending');
    await age(tenant, id);
    await ended(tenant, id).toBe('completed');
  });

  it('or by the sweep, when nobody asks', async () => {
    const tenant = await database.aTenant();
    const id = await lost(tenant);
    await age(tenant, id);
    const sweep = new OperationActivities(database.system, repository, runs);
    expect((await sweep.sweepOpenOperations({ idleSeconds: 1_800 })).refreshed).toBeGreaterThan(0);
    expect((await repository.find(tenant, id))?.state).toBe('running');
    await ended(tenant, id).toBe('completed');
  });

  it('an operation that waits for Temporal can be cancelled, and never starts', async () => {
    const tenant = await database.aTenant();
    const id = await lost(tenant);
    expect(await serviceOn(unreachable).operations.cancel(tenant, id)).toMatchObject({ state: 'cancelled' });
    await age(tenant, id);
    expect(await operations.get(tenant, id)).toMatchObject({ state: 'cancelled' });
  });

  it('a start that is made twice runs once', async () => {
    const tenant = await database.aTenant();
    const { id } = await operations.start(tenant, aRequest(tenant));
    const row = await repository.find(tenant, id);
    await ended(tenant, id).toBe('completed');
    await database.tenants.run(tenant, (m) =>
      m.update(Operation, { tenantId: tenant, id }, { state: 'pending', runId: null, result: null as never }),
    );
    await age(tenant, id);
    await ended(tenant, id).toBe('completed');
    expect((await repository.find(tenant, id))?.runId).toBe(row?.runId);
  });

  it('an operation that cannot be looked at is listed as it is stored, and logged once', async () => {
    const tenant = await database.aTenant();
    const [well, stuck] = [await lost(tenant), await lost(tenant)];
    await database.tenants.run(tenant, (m) =>
      m.update(
        Operation,
        { tenantId: tenant, id: stuck },
        { state: 'running', workflowId: '' }, // which Temporal calls invalid
      ),
    );
    await age(tenant, well);
    await age(tenant, stuck);
    const logged = vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    const page = async () =>
      (await operations.list(tenant, { limit: 10 })).map(({ id, state }) => [id, state]);
    expect(await page()).toEqual([
      [stuck, 'running'],
      [well, 'running'],
    ]);
    await page();
    const about = logged.mock.calls.filter(([, facts]) => JSON.stringify(facts).includes(stuck));
    logged.mockRestore();
    expect(about).toHaveLength(1);
    await ended(tenant, well).toBe('completed');
  });

  it('the sweep comes to the others, however many cannot be looked at', async () => {
    const tenant = await database.aTenant();
    const [well, stuck] = [await lost(tenant), await lost(tenant)];
    await age(tenant, well);
    await database.tenants.run(tenant, async (m) => {
      await m.query(
        `insert into operation select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(),
           'state', 'running', 'workflow_id', '', 'checked_at', now() - interval '2 hours'))).*
         from operation o, generate_series(1, 200) where o.tenant_id = $1 and o.id = $2`,
        [tenant, stuck],
      );
      await m.query('delete from operation where tenant_id = $1 and id = $2', [tenant, stuck]);
    });
    const logged = vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    const sweep = new OperationActivities(database.system, repository, runs);
    for (let i = 0; i < 2; i++) await sweep.sweepOpenOperations({ idleSeconds: 1_800 });
    logged.mockRestore();
    expect((await repository.find(tenant, well))?.state).toBe('running');
    await ended(tenant, well).toBe('completed');
    await database.tenants.run(tenant, (m) =>
      m.query('delete from operation where tenant_id = $1', [tenant]),
    );
  });

  const aKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;

  it('a run whose payloads were sealed with other bytes than this key is followed, and its result is said to be unreadable', async () => {
    const sealing = await openTestTemporal({ codecKeys: KeyRing.parse(aKey('k1')) });
    const reading = await openTestTemporal({ ...sealing.config, codecKeys: KeyRing.parse(aKey('k1')) });
    await sealing.runWorker({ workflowsPath, activities: asActivities(new ProbeActivities(20)) });
    const reader = serviceOn(reading).operations;
    const tenant = await database.aTenant();
    const { id } = await serviceOn(sealing).operations.start(tenant, aRequest(tenant, 200));
    expect(await reader.get(tenant, id)).toMatchObject({ state: 'running', problem: null });
    await expect
      .poll(async () => (await reader.get(tenant, id)).state, { timeout: 45_000 })
      .not.toBe('running');
    const { state, problem, result } = await reader.get(tenant, id);
    expect([state, problem?.code, result]).toEqual(['failed', 'OPERATION_RESULT_UNREADABLE', null]);
    expect(problem?.message).toContain('its bytes are not what was sealed');
    await sealing.close();
    await reading.close();
  });

  it.each([
    ['has another key', () => KeyRing.parse(aKey('k2'))],
    ['has no key', () => undefined],
  ])(
    'a run that ended well stays open for a process that %s, and is read by one that has the key',
    async (_which, lacking) => {
      const sealing = await openTestTemporal({ codecKeys: KeyRing.parse(aKey('k1')) });
      const reading = await openTestTemporal({ ...sealing.config, codecKeys: lacking() });
      await sealing.runWorker({ workflowsPath, activities: asActivities(new ProbeActivities(20)) });
      const tenant = await database.aTenant();
      const request = aRequest(tenant);
      const { id } = await serviceOn(sealing).operations.start(tenant, request);
      await sealing.workflows.result(copyJob, (await repository.find(tenant, id))!.workflowId);
      await age(tenant, id);
      const reader = serviceOn(reading).operations;
      await expect(reader.get(tenant, id)).rejects.toMatchObject({
        code: 'PAYLOAD_KEY_MISSING',
        message: expect.stringContaining('payload key "k1" is not in TEMPORAL_CODEC_KEYS'),
      });
      const logged = vi.spyOn(Logger.prototype, 'error').mockReturnValue();
      expect(await reader.list(tenant, { limit: 1 })).toMatchObject([{ id, state: 'running' }]);
      logged.mockRestore();
      expect(await serviceOn(sealing).operations.get(tenant, id)).toMatchObject({
        ...{ state: 'completed', result: { kind: 'copied' }, problem: null },
      });
      await sealing.close();
      await reading.close();
    },
  );

  it('a run that Temporal has forgotten is said to be so', async () => {
    const tenant = await database.aTenant();
    const id = await lost(tenant);
    await repository.change(tenant, id, { state: 'running', runId: randomUUID() });
    expect(await operations.get(tenant, id)).toMatchObject({
      state: 'failed',
      problem: { code: 'OPERATION_RUN_FORGOTTEN' },
    });
  });
});
