import { randomUUID } from 'node:crypto';
import { type NewEvent } from '@resync/platform';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type OpenPushHouse, openPushHouse } from '../src/push/push-house.fixtures.js';
import { type PushPerson } from '../src/push/push.model.js';
import { PushServiceStandIn } from '../src/push/push-service.fixtures.js';
import { wallClock } from '../src/push/quiet-hours.rules.js';

export interface PushScene {
  house: OpenPushHouse;
  service: PushServiceStandIn;
  tenantId: string;
  /** Holds the tenant. */
  ana: PushPerson;
}

/** One house for a file; a push service and a tenant for each of its tests. Whatever was pushed wrongly fails the test. */
export function usePushScene(enter: (scene: PushScene) => void): void {
  let house: OpenPushHouse;
  let service: PushServiceStandIn;
  beforeAll(async () => {
    house = await openPushHouse();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    service = await new PushServiceStandIn(house.vapid.publicKey).start();
    const tenantId = await house.database.aTenant();
    enter({ house, service, tenantId, ana: await house.aPerson(tenantId) });
  });
  afterEach(async () => {
    await service.stop();
    expect(service.wrong).toEqual([]);
  });
}

/** Events of so many problems. */
export const many = (count: number, over: (i: number) => Partial<NewEvent> = () => ({})) =>
  Array.from({ length: count }, (_, i) => ({ fingerprint: randomUUID(), ...over(i) }));

/** Quiet hours that began so long ago and end in as much. */
export const around = (hours: number) => {
  const at = (offset: number) => wallClock(new Date(Date.now() + offset * 3_600_000), 'Asia/Kolkata');
  return { from: at(-hours), to: at(hours), timeZone: 'Asia/Kolkata' };
};
