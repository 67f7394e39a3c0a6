import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { refusesPush } from '../src/push/push-service.fixtures.js';
import { many, type PushScene, usePushScene } from './push-scene.js';

let { house, service, tenantId, ana } = {} as PushScene;
usePushScene((scene) => ({ house, service, tenantId, ana } = scene));

describe('a push service', () => {
  it.each([404, 410])('that knows a browser no more (%s) has it removed', async (status) => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    service.answer = refusesPush(status);
    await house.happens(tenantId, many(4));
    expect(await house.tell(tenantId)).toEqual({ kind: 'off' });
    expect(await house.subscriptions.all(tenantId)).toEqual([]);
    const [record] = await house.audit.list(tenantId, { action: 'push.browser_gone' }, { limit: 5 });
    expect(record).toMatchObject({ actor: { kind: 'system' }, details: { label: 'phone' } });
  });

  it('that asks for time gets it, also for what happens meanwhile, and everything once then', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    service.answer = refusesPush(503, { 'retry-after': '120' });
    await house.happens(tenantId, many(1));
    const { nextInMs } = (await house.tell(tenantId)) as { nextInMs: number };
    expect(nextInMs).toBeGreaterThan(110_000);
    await house.happens(tenantId, many(1));
    await house.tell(tenantId);
    expect(service.received).toHaveLength(1);
    expect((await house.subscriptions.all(tenantId))[0]?.failingSince).toBeInstanceOf(Date);
    service.received.length = 0;
    service.answer = refusesPush(201);
    await house.minutesPass(tenantId, 3);
    await house.tell(tenantId);
    await house.tell(tenantId);
    expect(new Set(service.toldTo('phone').map(({ eventId }) => eventId)).size).toBe(2);
    expect(service.received).toHaveLength(2);
    expect((await house.subscriptions.all(tenantId))[0]?.failingSince).toBeNull();
  });

  it.each(['0', 'Sat, 21 Nov 2020 12:00:00 GMT'])(
    'that asks for no time (Retry-After: %s) is asked again after the pause that others get',
    async (header) => {
      await house.subscribe(tenantId, ana, service.aBrowser('phone'));
      service.answer = refusesPush(429, { 'retry-after': header });
      await house.happens(tenantId, many(3));
      expect(await house.tell(tenantId)).toMatchObject({ kind: 'idle', nextInMs: expect.any(Number) });
      expect(service.received).toHaveLength(3);
    },
  );

  it('that asks for little time keeps back no other message for longer', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    service.answer = refusesPush(429, { 'retry-after': '0' });
    await house.happens(tenantId, many(1));
    await house.tell(tenantId);
    service.answer = refusesPush(201);
    await house.happens(tenantId, many(1));
    await house.tell(tenantId);
    expect(service.received).toHaveLength(2);
  });

  it('that is away is asked again with longer and longer pauses, for an hour', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.happens(tenantId, many(1));
    const { origin } = service;
    await service.stop();
    for (let i = 0; i < 3; i++) {
      await house.tell(tenantId);
      await house.minutesPass(tenantId, 15);
    }
    expect(await house.waiting(tenantId)).toMatchObject([{ attempt_count: 3 }]);
    await house.minutesPass(tenantId, 20);
    await service.start(Number(new URL(origin).port));
    await house.tell(tenantId);
    expect([await house.waiting(tenantId), service.received]).toEqual([[], []]);
  });

  it('that was asked often for an error is asked at once when the same problem gets critical', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    const fingerprint = randomUUID();
    service.answer = refusesPush(500);
    await house.happens(tenantId, [{ fingerprint }]);
    for (const minutes of [1, 2, 3, 6]) {
      await house.tell(tenantId);
      await house.minutesPass(tenantId, minutes);
    }
    await house.tell(tenantId);
    expect(await house.waiting(tenantId)).toMatchObject([{ attempt_count: 5 }]);
    const asked = service.received.length;
    await house.happens(tenantId, [{ fingerprint }]); // still an error: it goes on waiting
    const { nextInMs } = (await house.tell(tenantId)) as { nextInMs: number };
    expect([service.received.length, nextInMs > 600_000]).toEqual([asked, true]);
    await house.happens(tenantId, [{ fingerprint, severity: 'critical' }]);
    await house.tell(tenantId);
    expect(service.received).toHaveLength(asked + 1);
    expect(await house.waiting(tenantId)).toMatchObject([{ attempt_count: 1 }]);
  });

  it('is not asked for a browser whose keys cannot be opened, which holds up no other and waits for its key', async () => {
    const phone = await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.subscribe(tenantId, ana, service.aBrowser('desk'));
    const keyOfPhone = (name: string) =>
      house.database.tenants.run(tenantId, (manager) =>
        manager.query(
          `update push_subscription set auth = regexp_replace(auth, '^v1\\.\\w+', 'v1.${name}') where id = $1`,
          [phone.id],
        ),
      );
    await keyOfPhone('lost');
    await house.happens(tenantId, many(2));
    expect(await house.tell(tenantId)).toMatchObject({ kind: 'idle', nextInMs: expect.any(Number) });
    expect(service.received.map(({ browser }) => browser)).toEqual(['desk', 'desk']);
    await keyOfPhone('test');
    await house.minutesPass(tenantId, 1);
    await house.tell(tenantId);
    expect([service.toldTo('phone').length, await house.waiting(tenantId)]).toEqual([2, []]);
  });

  it('that refuses a message is not asked again for it', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    service.answer = refusesPush(400);
    await house.happens(tenantId, many(1));
    expect(await house.tell(tenantId)).toEqual({ kind: 'idle', nextInMs: null });
    expect((await house.subscriptions.all(tenantId))[0]?.failingSince).toBeInstanceOf(Date);
  });

  /** What came to pass at the service, in its order: who was told, and whose request was left hanging until its end. */
  function watched(hangs: (browser: string) => boolean) {
    const seen: string[] = [];
    const open = new Map<string, number>();
    const most = { ofOne: 0, ofAll: 0 };
    service.answer = (response, { browser }) => {
      if (!hangs(browser)) return response.writeHead(201).end(() => seen.push(browser));
      open.set(browser, (open.get(browser) ?? 0) + 1);
      most.ofOne = Math.max(most.ofOne, open.get(browser)!);
      most.ofAll = Math.max(
        most.ofAll,
        [...open.values()].reduce((a, b) => a + b),
      );
      return response.on('close', () => {
        open.set(browser, open.get(browser)! - 1);
        seen.push('gave up');
      });
    };
    return { seen, most };
  }

  it('that hangs holds up nobody else: whoever comes after it is told before it is given up', async () => {
    for (const name of ['before', 'hanging', 'after', 'last'])
      await house.subscribe(tenantId, ana, service.aBrowser(name));
    const { seen, most } = watched((browser) => browser === 'hanging');
    await house.happens(tenantId, many(2));
    await house.tell(tenantId);
    expect([...seen.slice(0, 6)].sort()).toEqual([...['after', 'after', 'before', 'before', 'last', 'last']]);
    expect(seen.slice(6)).toEqual(['gave up', 'gave up']);
    expect(most.ofOne).toBe(1);
    expect(await house.waiting(tenantId)).toMatchObject([{ attempt_count: 1 }, { attempt_count: 1 }]);
  });

  it('that hangs for many browsers leaves room for those whose service answers, before all that was tried already', async () => {
    for (let i = 0; i < 20; i++) await house.subscribe(tenantId, ana, service.aBrowser(`hanging-${i}`));
    await house.subscribe(tenantId, await house.aPerson(tenantId), service.aBrowser('colleague'));
    const { seen, most } = watched((browser) => browser !== 'colleague');
    await house.happens(tenantId, many(1));
    await house.tell(tenantId);
    expect(most).toEqual({ ofOne: 1, ofAll: 16 }); // nobody knows yet who hangs
    seen.length = most.ofAll = 0;
    await house.minutesPass(tenantId, 1);
    await house.happens(tenantId, many(1)); // beside twenty that are due again
    await house.tell(tenantId);
    expect(seen[0]).toBe('colleague');
    expect(most).toEqual({ ofOne: 1, ofAll: 8 });
  }, 30_000);
});
