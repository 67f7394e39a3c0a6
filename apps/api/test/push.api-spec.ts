import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { AuditLog } from '@resync/platform';
import { openTestTemporal, type TestTemporal } from '@resync/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aBrowser } from '../../../libs/monitoring/src/push/push.fixtures.js';
import { PushServiceStandIn } from '../../../libs/monitoring/src/push/push-service.fixtures.js';
import { type ApiHarness, type Caller, startApi } from './api-harness.js';

const PATH = '/api/v1/push';
const DEFAULTS = {
  enabled: true,
  minimumSeverity: 'error',
  categories: ['jobs', 'workstations', 'system'],
  quietHours: null,
  criticalInQuietHours: true,
};

let temporal: TestTemporal;
let api: ApiHarness;
let tenantId: string;
let ana: Caller;
let bia: Caller;
beforeAll(async () => {
  temporal = await openTestTemporal();
  const { namespace } = temporal.config;
  api = await startApi({
    ...{ TEMPORAL_NAMESPACE: namespace, PUSH_INNER_NETWORKS: '127.0.0.0/8' },
    WEBHOOK_INNER_NETWORKS: '10.0.0.0/8,192.168.0.0/16', // these are not for browsers
  });
});
afterAll(async () => {
  await api.close();
  await temporal.close();
});
beforeEach(async () => {
  tenantId = await api.aTenant();
  [ana, bia] = [await api.as('viewer', tenantId), await api.as('viewer', tenantId)];
});

type Keys = Pick<ReturnType<typeof aBrowser>, 'p256dh' | 'auth'>;
const bodyOf = (endpoint: string, { p256dh, auth }: Keys) => ({
  subscription: { endpoint, expirationTime: null, keys: { p256dh, auth } },
  label: 'Chrome, Android',
  language: 'pt',
});
const subscribe = (who: Caller, endpoint: string, keys: Keys = aBrowser()) =>
  who('POST', `${PATH}/subscriptions`, { body: bodyOf(endpoint, keys) });
const labels = async (who: Caller) =>
  (await who('GET', PATH)).body.subscriptions.map(({ label }: { label: string }) => label);

describe('browsers', () => {
  it('are subscribed with the key of the house, shown to their owner without secrets, and removed, each said in the audit log', async () => {
    const { body: before } = await ana('GET', PATH);
    expect(before).toMatchObject({ subscriptions: [], preferences: DEFAULTS });
    expect(Buffer.from(before.publicKey, 'base64url')).toHaveLength(65);
    const keys = aBrowser();
    const endpoint = 'https://push.example.org/secret-path';
    const { status, body: made } = await subscribe(ana, endpoint, keys);
    expect([status, made.service, made.failingSince]).toEqual([201, 'push.example.org', null]);
    const shown = await ana('GET', PATH);
    expect(shown.body.subscriptions).toEqual([made]);
    expect(await labels(bia)).toEqual([]);
    expect((await bia('DELETE', `${PATH}/subscriptions/${made.id}`)).status).toBe(404);
    expect((await ana('DELETE', `${PATH}/subscriptions/${made.id}`)).status).toBe(204);
    expect(await labels(ana)).toEqual([]);
    const log = new AuditLog(api.database.tenants);
    const records = await log.list(tenantId, { objectKind: 'push_subscription' }, { limit: 9 });
    expect(records.map(({ action }) => action)).toEqual(['push.unsubscribed', 'push.subscribed']);
    for (const secret of ['secret-path', keys.p256dh, keys.auth])
      expect(JSON.stringify([made, shown, records])).not.toContain(secret);
  });

  it('start the workflow that pushes', async () => {
    await subscribe(ana, 'https://push.example.org/1');
    expect(await temporal.workflows.describe(`push/${tenantId}`)).toMatchObject({ status: 'running' });
  });

  it('that subscribe again are brought up to date; whoever did it last has the browser', async () => {
    const endpoint = 'https://push.example.org/1';
    const first = await subscribe(ana, endpoint);
    const second = await subscribe(ana, endpoint);
    expect(second.body).toEqual(first.body);
    await subscribe(bia, endpoint);
    expect([await labels(ana), await labels(bia)]).toEqual([[], ['Chrome, Android']]);
  });

  it('are twenty at most, of one owner', async () => {
    for (let i = 0; i < 20; i++)
      expect((await subscribe(ana, `https://push.example.org/${i}`)).status).toBe(201);
    const { status, body } = await subscribe(ana, 'https://push.example.org/20');
    expect([status, body.code]).toEqual([409, 'TOO_MANY_PUSH_SUBSCRIPTIONS']);
    expect((await subscribe(ana, 'https://push.example.org/19')).status).toBe(201);
    expect((await subscribe(bia, 'https://push.example.org/20')).status).toBe(201);
  });

  it.each(['https://10.1.2.3/', 'https://169.254.169.254/', 'http://192.168.1.1/', 'https://u:p@x.example/'])(
    'are not pushed to at %s',
    async (endpoint) => {
      const { status, body } = await subscribe(ana, endpoint);
      expect([status, body.code]).toEqual([422, 'PUSH_SUBSCRIPTION_REFUSED']);
      expect(body.errors).toMatchObject([{ field: '/subscription/endpoint' }]);
    },
  );

  it('have keys that a message can be encrypted with', async () => {
    const { p256dh, auth } = aBrowser();
    const offCurve = `${p256dh.slice(0, -6)}AAAAAA`;
    const refused = [await subscribe(ana, 'https://push.example.org/', { p256dh: offCurve, auth })];
    refused.push(await subscribe(ana, 'https://push.example.org/', { p256dh, auth: 'AAAA' }));
    expect(refused.map(({ status, body }) => [status, body.errors[0].field])).toEqual([
      [422, '/subscription/keys/p256dh'],
      [422, '/subscription/keys/auth'],
    ]);
  });
});

describe('preferences', () => {
  const put = (changes: object) => ana('PUT', `${PATH}/preferences`, { body: { ...DEFAULTS, ...changes } });
  const quietHours = { from: '22:00', to: '06:30', timeZone: 'America/Sao_Paulo' };

  it('are each owner’s own', async () => {
    const changes = { minimumSeverity: 'critical', categories: ['jobs'], quietHours, enabled: false };
    expect((await put(changes)).body).toEqual({ ...DEFAULTS, ...changes });
    expect((await ana('GET', PATH)).body.preferences).toEqual({ ...DEFAULTS, ...changes });
    expect((await bia('GET', PATH)).body.preferences).toEqual(DEFAULTS);
    expect((await put({})).body).toEqual(DEFAULTS);
  });

  it.each([
    ['a time zone', { timeZone: 'Mars/Olympus' }],
    ['a time', { from: '24:00' }],
    ['hours that last', { to: '22:00' }],
  ])('take no quiet hours without %s', async (_what, wrong) => {
    expect((await put({ quietHours: { ...quietHours, ...wrong } })).status).toBe(400);
  });
});

describe('a test message', () => {
  it('reaches the browsers of whoever asks for it', async () => {
    const { publicKey } = (await ana('GET', PATH)).body;
    const service = await new PushServiceStandIn(publicKey).start();
    for (const [who, name] of [
      [ana, 'ana'],
      [bia, 'bia'],
    ] as const) {
      const { endpoint, ...keys } = service.aBrowser(name);
      expect((await subscribe(who, endpoint, keys)).status).toBe(201);
    }
    const { status, body } = await ana('POST', `${PATH}/test`);
    expect([status, body.results]).toMatchObject([200, [{ outcome: 'delivered', status: 201 }]]);
    expect(service.received).toMatchObject([{ browser: 'ana', payload: { kind: 'test', tenant: tenantId } }]);
    await service.stop();
  });

  it('goes nowhere inside the house, whatever webhooks may reach, and says nothing of what is there', async () => {
    let reached = 0;
    const inside = createServer((socket) => socket.destroy(void reached++)).listen(0, '127.0.0.1');
    await once(inside, 'listening');
    const { port } = inside.address() as AddressInfo;
    const { namespace } = temporal.config;
    const opened = { TEMPORAL_NAMESPACE: namespace, WEBHOOK_INNER_NETWORKS: '127.0.0.0/8,::1/128' };
    const house = await startApi(opened);
    const viewer = await house.as('viewer', await house.aTenant());
    for (const origin of [
      `http://127.0.0.1:${port}`,
      `https://127.0.0.1:${port}`,
      `http://localhost:${port}`,
    ])
      expect((await subscribe(viewer, `${origin}/`)).status).toBe(422);
    // a name is resolved when it is connected to
    const { body: made } = await subscribe(viewer, `https://localhost:${port}/`);
    const { body } = await viewer('POST', `${PATH}/test`);
    const { id, label } = made;
    expect(body.results).toEqual([{ id, label, outcome: 'unreachable', status: null }]);
    expect(reached).toBe(0);
    await house.close();
    inside.close();
  });

  it('may be asked for a few times a minute, by each for its own', async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, () => ana('POST', `${PATH}/test`)));
    const refused = asked.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(4); // the machine may be slow, and one comes back in ten seconds
    expect(refused[0]?.body).toMatchObject({
      code: 'RATE_LIMITED',
      details: { scope: 'api_key', perMinute: 6 },
    });
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ana('GET', PATH)).status).toBe(200);
    expect((await bia('POST', `${PATH}/test`)).status).toBe(200);
  });

  it('is not sent where the tenant lets nobody be pushed', async () => {
    const admin = await api.as('admin', tenantId);
    await admin('PUT', '/api/v1/monitoring/config', { body: { browser_notifications: false } });
    const { status, body } = await ana('POST', `${PATH}/test`);
    expect([status, body.code]).toEqual([409, 'PUSH_SWITCHED_OFF']);
  });
});

describe('a house without a key', () => {
  it('says that it does not push', async () => {
    const { namespace } = temporal.config;
    const silent = await startApi({
      TEMPORAL_NAMESPACE: namespace,
      VAPID_PRIVATE_KEY: '',
      VAPID_SUBJECT: '',
    });
    const viewer = await silent.as('viewer', await silent.aTenant());
    expect((await viewer('GET', PATH)).body.publicKey).toBeNull();
    for (const answer of [
      await subscribe(viewer, 'https://push.example.org/'),
      await viewer('POST', `${PATH}/test`),
    ])
      expect([answer.status, answer.body.code]).toEqual([409, 'PUSH_NOT_CONFIGURED']);
    await silent.close();
  });
});
