import { join } from 'node:path';
import { EventFeed, RedisConnections, type TenantDirectory } from '@resync/platform';
import { asActivities } from '@resync/platform/worker';
import { openTestTemporal, testEnvironment, type TestTemporal } from '@resync/platform/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { WebhookCalls } from '../src/webhooks/webhook-calls.js';
import { openWebhookHouse, type WebhookHouse } from '../src/webhooks/webhook-house.fixtures.js';
import { WebhookWaker } from '../src/webhooks/webhook-waker.js';
import { webhookId } from '../src/webhooks/webhook.contract.js';
import { openReceiver } from '../src/webhooks/webhook.fixtures.js';

let temporal: TestTemporal;
let house: WebhookHouse;
let redis: RedisConnections;
let feed: EventFeed;
beforeAll(async () => {
  temporal = await openTestTemporal();
  house = await openWebhookHouse();
  redis = new RedisConnections({ url: testEnvironment().redisUrl });
  feed = new EventFeed(house.log, house.database.system, redis);
  feed.start();
  await temporal.runWorker({
    activities: asActivities(house.activities),
    workflowsPath: join(import.meta.dirname, '../src/workflows.ts'),
  });
});
afterAll(async () => {
  await feed.stop();
  redis.onModuleDestroy();
  await temporal.close();
  await house.close();
});

/** What a worker does of itself for these tenants; nobody else calls. */
function aWaker(tenants: string[]) {
  const directory = { enabled: async () => tenants } as TenantDirectory;
  return new WebhookWaker(feed, directory, house.webhooks, new WebhookCalls(temporal.workflows));
}
const soon = { timeout: 60_000, interval: 50 };

it('has receivers told as events happen, each tenant its own', async () => {
  const [ana, bia] = [await openReceiver(), await openReceiver()];
  const tenants = [await house.aTenantTelling(ana.url), await house.aTenantTelling(bia.url)];
  const waker = aWaker(tenants.map(({ tenantId }) => tenantId));
  await waker.look();
  for (let round = 0; round < 2; round++) {
    const told: string[] = [];
    for (const { tenantId } of tenants) told.push(...(await house.happens(tenantId, 2)));
    await vi.waitFor(() => expect([...ana.ids(), ...bia.ids()]).toEqual(expect.arrayContaining(told)), soon);
  }
  expect([ana.ids().length, bia.ids().length]).toEqual([4, 4]);
  await waker.beforeApplicationShutdown();
  await Promise.all([ana.stop(), bia.stop()]);
});

it('starts a workflow that is not there, for what happened while nobody looked', async () => {
  const receiver = await openReceiver();
  const { tenantId } = await house.aTenantTelling(receiver.url);
  const ids = await house.happens(tenantId, 3);
  const waker = aWaker([tenantId]);
  await waker.look();
  await vi.waitFor(() => expect(receiver.ids().sort()).toEqual([...ids].sort()), soon);
  expect(await temporal.workflows.describe(webhookId(tenantId))).toMatchObject({ status: 'running' });
  await waker.beforeApplicationShutdown();
  await receiver.stop();
});

it('calls nobody whose webhook is off', async () => {
  const receiver = await openReceiver();
  const { tenantId } = await house.aTenantTelling(receiver.url);
  await house.service.change(tenantId, house.actor, { enabled: false });
  const waker = aWaker([tenantId]);
  await waker.look();
  await house.happens(tenantId, 1);
  await expect(temporal.workflows.describe(webhookId(tenantId))).rejects.toMatchObject({
    code: 'WORKFLOW_NOT_RUNNING',
  });
  await waker.beforeApplicationShutdown();
  await receiver.stop();
});
