import { once } from 'node:events';
import { platformMigrations, platformPartitions, streamKey } from '@resync/platform';
import { freshDatabase, type FreshDatabase, startProcess, testEnvironment } from '@resync/platform/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { openEventHouse, upTo, type EventHouse } from './event-house.js';

/** Of this file alone: relays share what a database holds, and those of other files would publish these events. */
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase(testEnvironment().ownerUrl, platformMigrations, platformPartitions);
  vi.stubEnv('DATABASE_URL', database.ownerUrl);
  vi.stubEnv('DATABASE_APP_URL', database.appUrl);
  vi.stubEnv('DATABASE_SYSTEM_URL', database.systemUrl);
});
afterAll(() => {
  vi.unstubAllEnvs();
  return database.drop();
});

let house: EventHouse;
beforeEach(async () => {
  house = await openEventHouse();
});
afterEach(() => house.close());

const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 60_000, interval: 50 });

it("publishes each tenant's events under their own numbers, in order", async () => {
  const [mine, theirs] = [await house.aTenant(), await house.aTenant()];
  house.startRelay();
  for (let i = 0; i < 10; i++) await Promise.all([house.append(mine, 3), house.append(theirs)]);
  await eventually(async () => {
    expect(await house.published(mine)).toEqual(upTo(30));
    expect(await house.published(theirs)).toEqual(upTo(10));
  });
});

it('publishes what was committed while no relay ran', async () => {
  const tenant = await house.aTenant();
  await house.append(tenant, 2_500);
  house.startRelay();
  await eventually(async () => expect(await house.published(tenant)).toEqual(upTo(2_500)));
});

it('puts the envelope itself into the stream', async () => {
  const tenant = await house.aTenant();
  await house.append(tenant);
  await house.stream.publish(await house.log.readTraced(tenant, { after: 0, limit: 1 }));
  const [[, fields] = []] = await house.redis.xrange(streamKey(tenant), '-', '+');
  expect(JSON.parse(fields?.[1] ?? '')).toEqual((await house.log.latest(tenant, 1))[0]);
});

it('is refused by the stream when it publishes a second time', async () => {
  const tenant = await house.aTenant();
  await house.append(tenant, 3);
  const events = await house.log.readTraced(tenant, { after: 0, limit: 3 });
  expect(await house.stream.publish(events)).toEqual({ added: 3, refused: 0 });
  expect(await house.stream.publish(events)).toEqual({ added: 0, refused: 3 });
});

it('never moves its cursor back', async () => {
  const tenant = await house.aTenant();
  await house.append(tenant, 5);
  await house.repository.advance([{ tenantId: tenant, sequence: 4 }]);
  await house.repository.advance([{ tenantId: tenant, sequence: 2 }]);
  expect((await house.repository.next([tenant], 10)).flat().map(({ event }) => event.sequence)).toEqual([5]);
});

it('goes on with the next number after the stream was lost', async () => {
  const tenant = await house.aTenant();
  house.startRelay();
  await house.append(tenant, 5);
  await eventually(async () => expect(await house.published(tenant)).toEqual(upTo(5)));
  await house.redis.del(streamKey(tenant));
  await house.append(tenant, 5);
  await eventually(async () => expect(await house.published(tenant)).toEqual(upTo(10, 6)));
});

it('hands its shards over when it stops', async () => {
  const tenant = await house.aTenant();
  const first = house.startRelay();
  house.startRelay();
  await house.append(tenant);
  await eventually(async () => expect(await house.published(tenant)).toEqual([1]));
  await first.stop();
  await house.append(tenant);
  await eventually(async () => expect(await house.published(tenant)).toEqual([1, 2]));
});

it('loses and doubles nothing of 10,000 events when its process is killed again and again', async () => {
  const tenant = await house.aTenant();
  const entry = new URL('./relay.process.ts', import.meta.url);
  let writing = true;
  const writer = (async () => {
    for (let i = 0; i < 200; i++) await house.append(tenant, 50);
    writing = false;
  })();
  for (let kills = 0; kills < 3 || writing; kills++) {
    await house.append(tenant, 500);
    const relay = startProcess(entry);
    const before = (await house.published(tenant)).length;
    // killed in the middle of its work: after it has published something and while there is more to come
    await eventually(async () => expect((await house.published(tenant)).length).toBeGreaterThan(before));
    relay.kill('SIGKILL');
    await once(relay, 'exit');
  }
  await writer;
  const total = await house.log.lastSequence(tenant);
  expect(total).toBeGreaterThanOrEqual(10_000);
  house.startRelay();
  await eventually(async () => expect(await house.published(tenant)).toEqual(upTo(total)));
}, 90_000);
