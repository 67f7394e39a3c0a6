import { streamKey } from '@resync/platform';
import { openTcpProxy, testEnvironment, type TcpProxy } from '@resync/platform/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aListener, openEventHouse, upTo, type EventHouse } from './event-house.js';

let proxy: TcpProxy;
let house: EventHouse;
beforeEach(async () => {
  proxy = await openTcpProxy(testEnvironment().redisUrl);
  house = await openEventHouse(proxy.url);
});
afterEach(async () => {
  await house.close();
  await proxy.close();
});

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 45_000, interval: 20 });

/** Publishes as the relay does, without one. */
async function publish(tenant: string, after: number, count: number): Promise<void> {
  await house.stream.publish(await house.log.readTraced(tenant, { after, limit: count }));
}

it('tells every listener of a tenant each event once, in order, and nobody else', async () => {
  const [mine, theirs] = [await house.aTenant(), await house.aTenant()];
  const feed = house.startFeed();
  const [a, b, other] = [aListener(), aListener(), aListener()];
  await feed.listen(mine, a.listener);
  await feed.listen(mine, b.listener);
  await feed.listen(theirs, other.listener);
  await house.append(mine, 20);
  await publish(mine, 0, 20);
  await eventually(() => expect([a.heard, b.heard]).toEqual([upTo(20), upTo(20)]));
  expect(other.heard).toEqual([]);
});

it('begins with what is committed after the listener came', async () => {
  const tenant = await house.aTenant();
  const feed = house.startFeed();
  await house.append(tenant, 3);
  const { heard, listener } = aListener();
  const subscription = await feed.listen(tenant, listener);
  expect(subscription.position()).toBe(3);
  await house.append(tenant, 2);
  await publish(tenant, 0, 5); // a relay that is behind publishes older numbers too
  await eventually(() => expect(heard).toEqual([4, 5]));
  expect(subscription.position()).toBe(5);
});

it('stops telling a listener that has closed', async () => {
  const tenant = await house.aTenant();
  const feed = house.startFeed();
  const [gone, stays] = [aListener(), aListener()];
  const subscription = await feed.listen(tenant, gone.listener);
  await feed.listen(tenant, stays.listener);
  subscription.close();
  await house.append(tenant);
  await publish(tenant, 0, 1);
  await eventually(() => expect(stays.heard).toEqual([1]));
  expect(gone.heard).toEqual([]);
});

it('reads from the log what the stream has lost', async () => {
  const tenant = await house.aTenant();
  const feed = house.startFeed();
  const { heard, listener } = aListener();
  await feed.listen(tenant, listener);
  await house.append(tenant, 6);
  await publish(tenant, 4, 2);
  await eventually(() => expect(heard).toEqual(upTo(6)));
});

it('misses and repeats nothing when the stream is deleted while events flow', async () => {
  const tenant = await house.aTenant();
  const feed = house.startFeed();
  house.startRelay();
  const { heard, listener } = aListener();
  await feed.listen(tenant, listener);
  for (let i = 0; i < 40; i++) {
    await house.append(tenant, 25);
    if (i % 10 === 5) await house.redis.del(streamKey(tenant));
  }
  await eventually(() => expect(heard).toEqual(upTo(1_000)));
});

it('tells events from the log while Redis is away, and from the stream again afterwards', async () => {
  const tenant = await house.aTenant();
  const feed = house.startFeed();
  house.startRelay();
  const { heard, listener } = aListener();
  await feed.listen(tenant, listener);
  await house.append(tenant, 10);
  await eventually(() => expect(heard).toEqual(upTo(10)));

  proxy.cut();
  await house.append(tenant, 10);
  await eventually(() => expect(heard).toEqual(upTo(20)));

  proxy.restore();
  await house.append(tenant, 10);
  await eventually(() => expect(heard).toEqual(upTo(30)));
  await vi.waitFor(async () => expect(await house.published(tenant)).toEqual(upTo(30)), 45_000);
});

it('tells events also when nobody publishes them', async () => {
  const tenant = await house.aTenant();
  const feed = house.startFeed();
  const { heard, listener } = aListener();
  await feed.listen(tenant, listener);
  await house.append(tenant, 3);
  await eventually(() => expect(heard).toEqual(upTo(3)));
});
