import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type SampleScheduler,
  startSampleScheduler,
} from '../../../libs/scheduler/test/sample-scheduler.fixtures.js';
import { type ApiHarness, type Caller, startApi } from './api-harness.js';

let api: ApiHarness;
let scheduler: SampleScheduler;
let admin: Caller;
let viewer: Caller;
beforeAll(async () => {
  [api, scheduler] = await Promise.all([startApi(), startSampleScheduler()]);
});
beforeEach(async () => {
  const tenant = await api.aTenant();
  [admin, viewer] = await Promise.all([api.as('admin', tenant), api.as('viewer', tenant)]);
  scheduler.fault = null;
});
afterAll(async () => {
  await api.close();
  await scheduler.close();
});

const PATH = '/api/v1/connections';
const draft = (changes: Record<string, unknown> = {}) => ({
  name: 'PRD',
  addresses: [scheduler.url],
  authentication: { kind: 'basic', user: 'resync', password: 's3cret-w0rd' },
  ...changes,
});
const create = (changes?: Record<string, unknown>) => admin('POST', PATH, { body: draft(changes) });

describe('connections', () => {
  it('are made by an admin and read by everybody, never with the secret', async () => {
    const made = await create();
    expect(made.status).toBe(201);
    const [list, one] = [await viewer('GET', PATH), await viewer('GET', `${PATH}/${made.body.id}`)];
    expect(list.body.items).toEqual([made.body]);
    expect(one.body).toEqual(made.body);
    expect(one.body).toMatchObject({
      authentication: { kind: 'basic', user: 'resync' },
      allowActions: false,
    });
    expect(JSON.stringify([made, list, one])).not.toContain('s3cret-w0rd');
  });

  it('are changed and removed by an admin only', async () => {
    const { body } = await create();
    for (const [method, path] of [
      ['POST', PATH],
      ['PATCH', `${PATH}/${body.id}`],
      ['DELETE', `${PATH}/${body.id}`],
      ['POST', `${PATH}/${body.id}/test`],
    ] as const)
      expect(
        (await viewer(method, path, { body: method === 'POST' ? draft({ name: 'X' }) : {} })).status,
      ).toBe(403);
    const changed = await admin('PATCH', `${PATH}/${body.id}`, {
      body: { paused: true, pollingIntervalSeconds: 10 },
    });
    expect(changed.body).toMatchObject({ paused: true, pollingIntervalSeconds: 10, name: 'PRD' });
    expect((await admin('DELETE', `${PATH}/${body.id}`)).status).toBe(204);
    expect((await viewer('GET', `${PATH}/${body.id}`)).status).toBe(404);
  });

  it('ask for the secret again before it goes to another host', async () => {
    const { body } = await create();
    const moved = await admin('PATCH', `${PATH}/${body.id}`, {
      body: { addresses: ['https://evil.example.com'] },
    });
    expect(moved.status).toBe(422);
    expect(moved.body).toMatchObject({
      code: 'SECRET_NEEDED',
      errors: [{ field: '/authentication/password' }],
    });
  });

  it('name each field that is wrong', async () => {
    const bad = await create({ addresses: ['ftp://x'], unknown: 1 });
    expect(bad.status).toBe(400);
    const worse = await create({ addresses: ['ftp://x'] });
    expect(worse.body.errors).toEqual([
      { field: '/addresses/0', message: 'must be an http:// or https:// address' },
    ]);
    expect((await create()).status).toBe(201);
    expect((await create()).body).toMatchObject({ status: 409, code: 'CONNECTION_NAME_TAKEN' });
  });
});

describe('the test call', () => {
  it('tells what answers and what the account sees', async () => {
    const { body } = await create();
    const { status, body: report } = await admin('POST', `${PATH}/${body.id}/test`);
    expect(status).toBe(200);
    expect(report).toMatchObject({
      ok: true,
      engine: { displayVersion: '10.2.5', timeZone: 'America/Sao_Paulo' },
      planId: '17ea4b73-c57b-596f-b57c-d0ce8d294cb7',
      runNumber: 214,
      visible: { jobs: 30, streams: 13, workstations: 10, resources: 2 },
      fills: { substatus: true, dependencies: true },
      problems: [{ code: 'NOT_ENCRYPTED', severity: 'warning' }],
    });
    expect(Math.abs(report.clockSkewMs)).toBeLessThan(2_000);
  });

  it('tries a draft without storing it', async () => {
    const { body } = await admin('POST', `${PATH}/test`, { body: draft() });
    expect(body.summary).toBe('engine 10.2.5 answers, the account sees 30 jobs in 13 streams, 1 to look at');
    expect((await viewer('GET', PATH)).body.items).toEqual([]);
  });

  it('says what to do when the credentials are refused, after one attempt over all addresses', async () => {
    scheduler.fault = (_request, response) => {
      response.writeHead(401).end();
      return true;
    };
    const before = scheduler.asked.length;
    const addresses = [scheduler.url, scheduler.url.replace('127.0.0.1', 'localhost')];
    const { body } = await admin('POST', `${PATH}/test`, { body: draft({ addresses }) });
    expect(scheduler.asked.length - before).toBe(1);
    expect(body).toMatchObject({ ok: false, engine: null, addresses: [{ reachable: true }] });
    expect(body.problems[0]).toMatchObject({ code: 'SCHEDULER_CREDENTIALS_REFUSED', severity: 'error' });
    expect(body.problems[0].advice).toContain('password');
  });

  it('tells an address that is down from one that answers', async () => {
    const addresses = ['http://127.0.0.1:9/twsd', scheduler.url];
    const { body } = await admin('POST', `${PATH}/test`, { body: draft({ addresses }) });
    expect(body.ok).toBe(true);
    expect(body.addresses).toMatchObject([
      { reachable: false, problem: expect.stringContaining('refuses connections') },
      { reachable: true, problem: null },
    ]);
  });

  it('tells which lists the account may not see', async () => {
    scheduler.fault = (request, response) => {
      if (request.path !== '/plan/resource') return false;
      response.writeHead(403).end();
      return true;
    };
    const { body } = await admin('POST', `${PATH}/test`, { body: draft() });
    expect(body).toMatchObject({ ok: true, visible: { jobs: 30, resources: null } });
    expect(body.problems[0]).toMatchObject({ code: 'SCHEDULER_ACCESS_DENIED', severity: 'warning' });
  });
});
