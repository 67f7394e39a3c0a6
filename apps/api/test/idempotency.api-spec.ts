import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type ApiHarness, type Caller, startApi } from './api-harness.js';

let api: ApiHarness;
let tenant: string;
let admin: Caller;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  tenant = await api.aTenant();
  admin = await api.as('admin', tenant);
});
afterAll(() => api.close());

const createKey = (name: string, key: string, caller = admin) =>
  caller('POST', '/api/v1/api-keys', { body: { name, role: 'viewer' }, headers: { 'idempotency-key': key } });
/** Comes again, as told, while the first request is being worked on. */
const answered = async (name: string, key: string): Promise<Answer> => {
  const answer = await createKey(name, key);
  if (answer.body.code !== 'REQUEST_IN_PROGRESS') return answer;
  await pause(Number(answer.headers.get('retry-after')) * 1_000);
  return answered(name, key);
};
const keysOfTenant = async () => (await admin('GET', '/api/v1/api-keys')).body.items as { name: string }[];

describe('Idempotency-Key', () => {
  it('repeats the answer, secret included, and not the effect', async () => {
    const key = randomUUID();
    const [first, again] = [await createKey('n', key), await createKey('n', key)];
    expect(again.body).toEqual(first.body);
    expect([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')]).toEqual([
      null,
      'true',
    ]);
    expect((await keysOfTenant()).filter(({ name }) => name === 'n')).toHaveLength(1);
  });

  it('refuses the same key with another body, and by another caller', async () => {
    const key = randomUUID();
    await createKey('n', key);
    expect((await createKey('m', key)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await createKey('n', key, await api.as('admin', tenant))).body.code).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  it('is free again after a failure', async () => {
    await createKey('taken', randomUUID());
    const key = randomUUID();
    expect((await createKey('taken', key)).body.code).toBe('KEY_NAME_TAKEN');
    expect((await createKey('free', key)).status).toBe(201);
  });

  it('lets one of 100 equal requests at once work: one effect, and its answer for all of them', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 100 }, () => answered('n', key)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await keysOfTenant()).filter(({ name }) => !name.startsWith('admin-'))).toHaveLength(1);
  });

  it('lets one of two bodies under one key win when 100 requests race, and refuses the other', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, i) => answered(i % 2 === 0 ? 'even' : 'odd', key)),
    );
    const won = answers.findIndex(({ status }) => status === 201) % 2;
    const expected = answers.map((_, i) => (i % 2 === won ? 201 : 'IDEMPOTENCY_KEY_REUSED'));
    expect(answers.map(({ status, body }) => (status === 201 ? 201 : body.code))).toEqual(expected);
    expect((await keysOfTenant()).filter(({ name }) => !name.startsWith('admin-'))).toHaveLength(1);
  });

  it('belongs to one tenant: another one may use the same', async () => {
    const key = randomUUID();
    await createKey('n', key);
    const theirs = await createKey('n', key, await api.as('admin', await api.aTenant()));
    expect([theirs.status, theirs.headers.get('idempotent-replayed')]).toEqual([201, null]);
  });

  it('is kept encrypted', async () => {
    const { body } = await createKey('n', randomUUID());
    const rows = await api.database.tenants.run(tenant, (m) =>
      m.query<{ body: string }[]>('select body from idempotent_answer'),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.body).not.toContain(body.secret);
  });
});
