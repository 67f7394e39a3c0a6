import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openTestTemporal, type TestTemporal } from '@resync/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ApiHarness, type Caller, startApi } from './api-harness.js';
import { aConnection, DAMAGED, SAMPLE_NAMES, SAMPLES, startImportWorker } from './import.fixtures.js';

const samples = SAMPLE_NAMES.map((name) => ({ name, text: readFileSync(new URL(name, SAMPLES), 'utf8') }));
const damaged = { name: 'damaged.txt', text: DAMAGED };

let temporal: TestTemporal;
let api: ApiHarness;
let tenant: string;
let operator: Caller;
let connectionId: string;
let path: string;

beforeAll(async () => {
  temporal = await openTestTemporal();
  api = await startApi({ TEMPORAL_NAMESPACE: temporal.config.namespace });
  await startImportWorker(temporal, api);
});
afterAll(async () => {
  await api.close();
  await temporal.close();
});
beforeEach(async () => {
  tenant = await api.aTenant();
  operator = await api.as('operator', tenant);
  connectionId = await aConnection(api, tenant);
  path = `/api/v1/connections/${connectionId}/import`;
});

const send = (body: object, headers: Record<string, string> = {}, caller = operator) =>
  caller('POST', path, { body, headers });
const ended = async (id: string) => {
  const operation = async () => (await operator('GET', `/api/v1/operations/${id}`)).body;
  await expect.poll(async () => (await operation()).state, { timeout: 90_000 }).toMatch(/completed|failed/);
  return operation();
};
const count = async (table: string): Promise<number> => {
  const [row] = await api.database.tenants.run(tenant, (manager) =>
    manager.query<{ n: number }[]>(`select count(*)::int as n from ${table} where tenant_id = $1`, [tenant]),
  );
  return row?.n ?? NaN;
};

describe('an import', () => {
  it('is an operation whose result says what the files hold and what is missing', async () => {
    const started = await send({ files: samples });
    expect(started.status).toBe(202);
    expect(started.headers.get('location')).toBe(`/api/v1/operations/${started.body.id}`);
    const { state, result } = await ended(started.body.id);
    expect(state).toBe('completed');
    expect(result).toMatchObject({
      kind: 'imported',
      counts: { workstations: 10, jobs: 10, streams: 11, streamJobs: 24, calendars: 2, runCycleGroups: 1 },
      added: 44,
      replaced: 0,
      unchanged: 0,
      problemCount: 0,
    });
    expect(result.unresolved[0]).toMatchObject({ kind: 'jobDefinition', reference: '/AGTBAT01#/LIMPA_TMP' });
    expect(await count('definition')).toBe(44);
  });

  it('shows how far it is while it runs', async () => {
    const id = await api.database.tenants.run(tenant, async (manager) => {
      // As another import into the same connection does until it has ended.
      await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `definitions ${tenant} ${connectionId}`,
      ]);
      const { body } = await send({ files: samples });
      const progress = async () => (await operator('GET', `/api/v1/operations/${body.id}`)).body.progress;
      const waiting = { done: 4, total: 7, step: 'looking for missing definitions' };
      await expect.poll(progress, { timeout: 45_000 }).toEqual(waiting);
      return body.id;
    });
    expect(await ended(id)).toMatchObject({ state: 'completed', progress: null });
  });

  it('says by file, line and reason what it could not read, and stores the rest', async () => {
    const { result } = await ended((await send({ files: [damaged] })).body.id);
    expect(result).toMatchObject({ kind: 'imported', added: 1, errors: 1, problemCount: 1 });
    expect(result.problems[0]).toMatchObject({ severity: 'error', file: 'damaged.txt', line: 7 });
  });

  it('stores nothing when it is strict and anything cannot be read', async () => {
    const { result } = await ended((await send({ files: [...samples, damaged], strict: true })).body.id);
    expect(result).toMatchObject({ kind: 'refused', added: 0, errors: 1 });
    expect(await count('definition')).toBe(0);
  });

  it('repeats its answer for a repeated Idempotency-Key, and keeps the files once', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await send({ files: samples }, headers);
    await ended(first.body.id);
    const again = await send({ files: samples }, headers);
    expect([again.status, again.body.id, again.body.state]).toEqual([202, first.body.id, 'completed']);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await count('definition_import')).toBe(1);
    const other = await send({ files: [damaged] }, headers);
    expect([other.status, other.body.code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
    expect(await count('definition_import')).toBe(1);
  });

  it('is in the audit log, with who asked and what was sent', async () => {
    const { body } = await send({ files: [damaged] });
    await ended(body.id);
    const admin = await api.as('admin', tenant);
    const audit = await admin('GET', '/api/v1/audit?action=definitions.import_started');
    expect(audit.body.items).toMatchObject([
      { details: { operation: body.id, strict: false, fileCount: 1, files: [{ name: 'damaged.txt' }] } },
    ]);
  });

  it('of many files is in the audit log with how many there were, and the first of them', async () => {
    const comments = Array.from({ length: 25 }, (_, i) => ({ name: `${i}.txt`, text: '# nothing\n' }));
    await send({ files: comments });
    const admin = await api.as('admin', tenant);
    const { body } = await admin('GET', '/api/v1/audit?action=definitions.import_started');
    const [{ details }] = body.items;
    expect([details.fileCount, details.files.length, details.files[19].name]).toEqual([25, 20, '19.txt']);
  });
});

describe('importing', () => {
  it('is for operators, into connections of their own', async () => {
    const body = { files: [damaged] };
    expect((await send(body, {}, await api.as('viewer', tenant))).status).toBe(403);
    expect((await send(body, {}, await api.as('operator', await api.aTenant()))).status).toBe(404);
    expect(await count('definition_import')).toBe(0);
  });

  it('takes more than other routes do, and refuses what is too much or nothing', async () => {
    const comment = { name: 'comments.txt', text: '# a comment\n'.repeat(100_000) };
    expect((await send({ files: [comment] })).status).toBe(202);
    const large = { name: 'large.txt', text: 'x'.repeat(33 * 1_024 * 1_024) };
    expect((await send({ files: [large] })).body.code).toBe('BODY_TOO_LARGE');
    expect((await send({ files: [] })).status).toBe(400);
  });
});
