import { AuditLog } from '@resync/platform';
import { openTestTemporal, type TestTemporal } from '@resync/platform/testing';
import { Webhook as Reference } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  openReceiver,
  type Receiver,
  refuses,
} from '../../../libs/monitoring/src/webhooks/webhook.fixtures.js';
import { givenRows } from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { type ApiHarness, type Caller, startApi } from './api-harness.js';

const PATH = '/api/v1/webhook';
const DELIVERIES = `${PATH}/deliveries`;

let temporal: TestTemporal;
let api: ApiHarness;
let receiver: Receiver;
let tenantId: string;
let admin: Caller;
let operator: Caller;
beforeAll(async () => {
  temporal = await openTestTemporal();
  const { namespace } = temporal.config;
  api = await startApi({ TEMPORAL_NAMESPACE: namespace, WEBHOOK_INNER_NETWORKS: '127.0.0.0/8' });
});
afterAll(async () => {
  await api.close();
  await temporal.close();
});
beforeEach(async () => {
  receiver = await openReceiver();
  tenantId = await api.aTenant();
  [admin, operator] = await Promise.all([api.as('admin', tenantId), api.as('operator', tenantId)]);
});
afterEach(() => receiver.stop());

const create = (changes: Record<string, unknown> = {}) =>
  admin('POST', PATH, { body: { address: receiver.url, ...changes } });

const aDelivery = (sequence: number, changes: Record<string, unknown> = {}) => ({
  id: `00000000-0000-4000-8000-${String(sequence).padStart(12, '0')}`,
  sequence,
  type: 'job.abend',
  severity: 'error',
  body: '{"type":"job.abend"}',
  state: 'delivered',
  give_up_at: new Date(),
  detected_at: new Date(),
  ...changes,
});

describe('the webhook', () => {
  it('is made once, shown without its secret, changed, and removed, each said in the audit log', async () => {
    expect((await admin('GET', PATH)).status).toBe(404);
    const made = await create();
    expect(made.body).toMatchObject({ address: receiver.url, minimumSeverity: 'error', enabled: true });
    expect((await create()).body).toMatchObject({ status: 409, code: 'WEBHOOK_EXISTS' });
    const changed = await admin('PATCH', PATH, { body: { minimumSeverity: 'critical', enabled: false } });
    expect(changed.body).toMatchObject({
      minimumSeverity: 'critical',
      enabled: false,
      address: receiver.url,
    });
    const shown = await admin('GET', PATH);
    expect(shown.body).toEqual(changed.body);
    expect((await admin('DELETE', PATH)).status).toBe(204);
    expect((await admin('GET', PATH)).status).toBe(404);
    const records = await new AuditLog(api.database.tenants).list(
      tenantId,
      { objectKind: 'webhook' },
      { limit: 9 },
    );
    expect(records.map(({ action }) => action)).toEqual([
      'webhook.removed',
      'webhook.changed',
      'webhook.created',
    ]);
    expect(JSON.stringify([shown, changed, records])).not.toContain(made.body.secret);
  });

  it('starts the workflow that tells', async () => {
    await create();
    expect(await temporal.workflows.describe(`webhook/${tenantId}`)).toMatchObject({ status: 'running' });
  });

  it.each(['https://10.1.2.3/', 'https://169.254.169.254/', 'https://u:p@x.example/'])(
    'does not go to %s',
    async (address) => {
      const { status, body } = await create({ address });
      expect([status, body.code]).toEqual([422, 'WEBHOOK_ADDRESS_REFUSED']);
      expect(body.errors).toMatchObject([{ field: '/address' }]);
    },
  );

  it('belongs to admins; operators see deliveries', async () => {
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE'] as const)
      expect((await operator(method, PATH, method === 'GET' ? {} : { body: {} })).status).toBe(403);
    expect((await operator('GET', DELIVERIES)).body.items).toEqual([]);
  });
});

describe('a test delivery', () => {
  it('arrives signed, and says what the receiver answered', async () => {
    const { body: made } = await create({ enabled: false });
    const { body: report } = await admin('POST', `${PATH}/test`);
    expect(report).toMatchObject({ delivered: true, attempt: { status: 204, error: null } });
    const [got] = receiver.received;
    const message = new Reference(made.secret).verify(got!.body, got!.headers as Record<string, string>);
    expect(message).toMatchObject({ type: 'webhook.test', data: { tenant: tenantId } });
    expect(got!.id).toBe(report.messageId);
  });

  it('shows a refusal as it came, masked', async () => {
    await create();
    receiver.answer = refuses(401);
    const { body } = await admin('POST', `${PATH}/test`);
    expect(body).toMatchObject({
      delivered: false,
      attempt: { status: 401, answer: 'not today, token=[masked]' },
    });
  });

  it('is signed by two secrets after a rotation', async () => {
    const { body: made } = await create();
    const { status, body: rotated } = await admin('POST', `${PATH}/secret`);
    expect(status).toBe(201);
    await admin('POST', `${PATH}/test`);
    const [got] = receiver.received;
    for (const secret of [made.secret, rotated.secret])
      expect(() =>
        new Reference(secret).verify(got!.body, got!.headers as Record<string, string>),
      ).not.toThrow();
  });
});

describe('deliveries', () => {
  const attempt = { at: new Date().toISOString(), durationMs: 12, status: 500, answer: 'no', error: null };

  it('are listed page by page, newest first, by state', async () => {
    const states = ['delivered', 'failed', 'waiting', 'failed', 'delivered'];
    for (const [i, state] of states.entries())
      await givenRows(api.database.tenants, tenantId, 'webhook_delivery', aDelivery(i + 1, { state }));
    const first = (await operator('GET', `${DELIVERIES}?limit=3`)).body;
    const second = (await operator('GET', `${DELIVERIES}?limit=3&cursor=${first.nextCursor}`)).body;
    expect(
      [first, second].flatMap(({ items }) => items.map(({ sequence }: { sequence: number }) => sequence)),
    ).toEqual([5, 4, 3, 2, 1]);
    expect(second.nextCursor).toBeNull();
    const failed = (await operator('GET', `${DELIVERIES}?state=failed`)).body.items;
    expect(failed.map(({ sequence }: { sequence: number }) => sequence)).toEqual([4, 2]);
  });

  it('show their attempts, and are sent again by hand while the webhook is on', async () => {
    const row = aDelivery(1, { state: 'failed', attempts: [attempt], attempt_count: 1 });
    await givenRows(api.database.tenants, tenantId, 'webhook_delivery', row);
    const path = `${DELIVERIES}/${row.id}`;
    expect((await operator('GET', path)).body).toMatchObject({ attempts: [attempt], lastAttempt: attempt });
    expect((await operator('POST', `${path}/redeliver`)).body).toMatchObject({
      status: 409,
      code: 'WEBHOOK_OFF',
    });
    expect((await operator('GET', path)).body.state).toBe('failed');
    await create();
    const again = await operator('POST', `${path}/redeliver`);
    expect([again.status, again.body.state]).toEqual([202, 'waiting']);
  });
});

describe('the status', () => {
  it('says whether anybody is told, and what waits', async () => {
    const status = async () => (await operator('GET', '/api/v1/monitoring/status')).body.webhook;
    expect(await status()).toBeNull();
    await create();
    const waiting = aDelivery(1, { state: 'waiting' });
    const failed = aDelivery(2, { state: 'failed', settled_at: new Date() });
    await givenRows(api.database.tenants, tenantId, 'webhook_delivery', waiting, failed);
    const oldest_waiting_at = waiting.detected_at.toISOString();
    expect(await status()).toMatchObject({ enabled: true, waiting: 1, failed: 1, oldest_waiting_at });
  });
});
