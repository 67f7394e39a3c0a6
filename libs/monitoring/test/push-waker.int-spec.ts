import { join } from 'node:path';
import { EventFeed, RedisConnections, type TenantDirectory } from '@resync/platform';
import { openTestTemporal, testEnvironment, type TestTemporal } from '@resync/platform/testing';
import { asActivities } from '@resync/platform/worker';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { PushCalls } from '../src/push/push-calls.js';
import { pushId } from '../src/push/push.contract.js';
import { type OpenPushHouse, openPushHouse } from '../src/push/push-house.fixtures.js';
import { PushHouse } from '../src/push/push-house.js';
import { PushServiceStandIn } from '../src/push/push-service.fixtures.js';
import { PushWaker } from '../src/push/push-waker.js';
import { InnerNetworks } from '../src/outbound/inner-networks.js';

let temporal: TestTemporal;
let house: OpenPushHouse;
let service: PushServiceStandIn;
let redis: RedisConnections;
let feed: EventFeed;
beforeAll(async () => {
  temporal = await openTestTemporal();
  house = await openPushHouse();
  service = await new PushServiceStandIn(house.vapid.publicKey).start();
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
  await service.stop();
  await house.close();
});

/** What a worker does of itself for a tenant; nobody else calls. */
async function aWaker(tenantId: string, vapid: PushHouse['vapid'] = house.vapid) {
  const directory = { enabled: async () => [tenantId] } as TenantDirectory;
  const pushing = new PushHouse(vapid, new InnerNetworks([]));
  const calls = new PushCalls(temporal.workflows);
  const waker = new PushWaker(feed, directory, house.subscriptions, calls, pushing);
  onTestFinished(() => waker.beforeApplicationShutdown());
  await waker.look();
}
const runs = (tenantId: string) => temporal.workflows.describe(pushId(tenantId));

it('has browsers told as events happen', async () => {
  const tenantId = await house.database.aTenant();
  await house.subscribe(tenantId, await house.aPerson(tenantId), service.aBrowser('phone'));
  await aWaker(tenantId);
  const told: string[] = [];
  for (let poll = 0; poll < 2; poll++) {
    told.push(...(await house.happens(tenantId, [{}, {}])));
    const seen = () => service.toldTo('phone').map(({ eventId }) => eventId);
    await vi.waitFor(() => expect(seen().sort()).toEqual([...told].sort()), {
      timeout: 60_000,
      interval: 50,
    });
  }
  expect(await runs(tenantId)).toMatchObject({ status: 'running' });
});

it('calls nobody for a tenant without browsers, nor in a house that does not push', async () => {
  const [empty, silent] = [await house.database.aTenant(), await house.database.aTenant()];
  await house.subscribe(silent, await house.aPerson(silent), service.aBrowser('silent'));
  await aWaker(empty);
  await aWaker(silent, null);
  for (const tenantId of [empty, silent]) {
    await house.happens(tenantId, [{}]);
    await expect(runs(tenantId)).rejects.toMatchObject({ code: 'WORKFLOW_NOT_RUNNING' });
  }
});
