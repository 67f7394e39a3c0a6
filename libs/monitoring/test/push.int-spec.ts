import { randomUUID } from 'node:crypto';
import { type NewEvent } from '@resync/platform';
import { describe, expect, it } from 'vitest';
import { refusesPush } from '../src/push/push-service.fixtures.js';
import { around, many, type PushScene, usePushScene } from './push-scene.js';

let { house, service, tenantId, ana } = {} as PushScene;
usePushScene((scene) => ({ house, service, tenantId, ana } = scene));

const titles = (name: string) => service.toldTo(name).map(({ title }) => title);

describe('an event', () => {
  it('reaches every browser of the tenant, signed for its service and encrypted for it, in its language', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'), 'pt');
    await house.subscribe(tenantId, await house.aPerson(tenantId), service.aBrowser('desk'), 'en');
    const fingerprint = randomUUID();
    const [eventId] = await house.happens(tenantId, [{ severity: 'critical', fingerprint }]);
    expect(await house.tell(tenantId)).toEqual({ kind: 'idle', nextInMs: null });
    expect(service.toldTo('phone')).toEqual([
      {
        ...{
          v: 1,
          kind: 'event',
          severity: 'critical',
          tag: fingerprint,
          eventId,
          sequence: 1,
          tenant: tenantId,
        },
        ...{ title: 'Job abendou', body: '/AGTBAT01#/FECHADIA.VALIDA_SALDO' },
        ...{ url: `/tws-monitor?problem=${fingerprint}`, vibrate: [400, 100, 400, 100, 400] },
      },
    ]);
    expect(titles('desk')).toEqual(['Job abended']);
    const [{ headers } = { headers: {} }] = service.received;
    expect(headers).toMatchObject({
      ttl: '14400',
      urgency: 'high',
      topic: expect.stringMatching(/^[\w-]{32}$/),
    });
    const [subscription] = await house.subscriptions.list(tenantId, ana);
    expect(subscription).toMatchObject({ lastDeliveredAt: expect.any(Date), failingSince: null });
  });

  it('is told once, however often it is looked for', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.happens(tenantId, [{}]);
    await house.tell(tenantId);
    await house.tell(tenantId);
    expect(service.received).toHaveLength(1);
  });

  it('is not told when it is not bad, when alerts were off, and when it was before the browser came', async () => {
    await house.happens(tenantId, [{ severity: 'critical' }]);
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.happens(tenantId, [
      { severity: 'warning' },
      { severity: 'critical', data: { alert: false } },
      { severity: 'critical', data: { alert: false, initial: true } },
    ]);
    await house.subscribe(tenantId, ana, service.aBrowser('desk'));
    await house.tell(tenantId);
    expect(service.received).toEqual([]);
  });

  it('of another tenant reaches nobody of this one', async () => {
    const other = await house.database.aTenant();
    await house.subscribe(tenantId, ana, service.aBrowser('mine'));
    await house.subscribe(other, await house.aPerson(other), service.aBrowser('theirs'));
    await house.happens(other, many(3));
    await Promise.all([house.tell(tenantId), house.tell(other)]);
    expect([service.toldTo('mine').length, service.toldTo('theirs').length]).toEqual([0, 3]);
    expect(await house.subscriptions.all(tenantId)).toHaveLength(1);
  });

  it('of a problem has the topic of its earlier state, which it replaces where that still waits', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    const fingerprint = randomUUID();
    await house.happens(tenantId, [{ fingerprint }]);
    await house.tell(tenantId);
    await house.happens(tenantId, [{ fingerprint }, { fingerprint, severity: 'critical' }]);
    await house.tell(tenantId);
    expect(service.toldTo('phone').map(({ severity }) => severity)).toEqual(['error', 'critical']);
    expect(new Set(service.received.map(({ headers }) => headers.topic)).size).toBe(1);
  });

  it('that is an hour old wakes nobody', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.happens(tenantId, [{ detectedAt: new Date(Date.now() - 61 * 60_000) }]);
    await house.tell(tenantId);
    expect(service.received).toEqual([]);
  });
});

describe('what an owner wants', () => {
  const bad: Partial<NewEvent>[] = [
    { severity: 'error', object: { kind: 'job', id: null, key: 'error', connectionId: null } },
    {
      severity: 'critical',
      category: 'workstations',
      object: { kind: 'job', id: null, key: 'critical', connectionId: null },
    },
  ];

  it.each([
    ['everything', {}, ['critical', 'error']],
    ['nothing', { enabled: false }, []],
    ['what is critical', { minimumSeverity: 'critical' as const }, ['critical']],
    ['jobs', { categories: ['jobs' as const] }, ['error']],
    ['what is critical in quiet hours', { quietHours: around(2) }, ['critical']],
    ['nothing in quiet hours', { quietHours: around(2), criticalInQuietHours: false }, []],
  ])('is told: %s', async (_what, preferences, told) => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.prefer(tenantId, ana, preferences);
    await house.happens(tenantId, bad);
    await house.tell(tenantId);
    expect(
      service
        .toldTo('phone')
        .map(({ body }) => body)
        .sort(),
    ).toEqual(told);
  });

  it('holds for what waits too', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    service.answer = refusesPush(500);
    await house.happens(tenantId, bad);
    await house.tell(tenantId);
    await house.prefer(tenantId, ana, { minimumSeverity: 'critical' });
    service.answer = refusesPush(201);
    await house.minutesPass(tenantId, 1);
    await house.tell(tenantId);
    expect(
      service
        .toldTo('phone')
        .slice(2)
        .map(({ body }) => body),
    ).toEqual(['critical']);
    expect(await house.waiting(tenantId)).toEqual([]);
  });
});

describe('nobody is told', () => {
  const users = (sql: string) => house.database.system.run((manager) => manager.query(sql, [ana.id]));

  it.each([
    ['who is disabled', 'update app_user set disabled_at = now() where id = $1'],
    ['who is disabled in the tenant', 'update membership set disabled_at = now() where user_id = $1'],
    ['who lost the tenant', 'delete from membership where user_id = $1'],
    ['who is gone', 'delete from app_user where id = $1'],
  ])('%s', async (_who, sql) => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.subscribe(tenantId, await house.aPerson(tenantId), service.aBrowser('desk'));
    await users(sql);
    await house.happens(tenantId, many(2));
    await house.tell(tenantId);
    expect([service.toldTo('phone').length, service.toldTo('desk').length]).toEqual([0, 2]);
    expect(await house.waiting(tenantId)).toEqual([]);
  });

  it('by a key that is revoked', async () => {
    const id = randomUUID();
    const key = (sql: string) => house.database.system.run((manager) => manager.query(sql, [id, tenantId]));
    await key(`insert into api_key (id, tenant_id, name, prefix, secret_hash, role)
      values ($1::uuid, $2, 'wall', 'rsk_', sha256($1::text::bytea), 'viewer')`);
    await house.subscribe(tenantId, { kind: 'api_key', id, name: 'wall' }, service.aBrowser('wall'));
    await house.happens(tenantId, many(1));
    await house.tell(tenantId);
    await key('update api_key set revoked_at = now() where id = $1 and tenant_id = $2');
    await house.happens(tenantId, many(1));
    await house.tell(tenantId);
    expect(service.received).toHaveLength(1);
  });

  it('while browser_notifications is off, nor later of what happened then', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.settings.update(tenantId, { browserNotifications: false });
    await house.happens(tenantId, many(2));
    await house.tell(tenantId);
    await expect(house.byHand.test(tenantId, ana)).rejects.toMatchObject({ code: 'PUSH_SWITCHED_OFF' });
    await house.settings.update(tenantId, { browserNotifications: true });
    await house.tell(tenantId);
    expect(service.received).toEqual([]);
  });

  it('when the last browser is gone: the workflow may end', async () => {
    const { id } = await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.service.unsubscribe(tenantId, ana, id);
    expect(await house.tell(tenantId)).toEqual({ kind: 'off' });
    await house.happens(tenantId, many(2));
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.tell(tenantId);
    expect(service.received).toEqual([]);
  });
});

describe('a test message', () => {
  it('goes to each browser of its owner, and says what came of it', async () => {
    for (const name of ['phone', 'desk', 'gone'])
      await house.subscribe(tenantId, ana, service.aBrowser(name), 'pt');
    await house.subscribe(tenantId, await house.aPerson(tenantId), service.aBrowser('another'));
    service.answer = (response, { browser }) => response.writeHead(browser === 'gone' ? 410 : 201).end();
    const results = await house.byHand.test(tenantId, ana);
    expect(results).toMatchObject([
      { label: 'phone', outcome: 'delivered', status: 201 },
      { label: 'desk', outcome: 'delivered' },
      { label: 'gone', outcome: 'gone', status: 410 },
    ]);
    expect(service.toldTo('phone')).toMatchObject([{ kind: 'test', title: 'Resync avisa aqui' }]);
    expect(service.toldTo('another')).toEqual([]);
    expect((await house.subscriptions.list(tenantId, ana)).map(({ label }) => label)).toEqual([
      'phone',
      'desk',
    ]);
  });
});

it('says of a test no word that was answered, nor why nobody answered', async () => {
  const [{ id: refused }, { id: away }] = [
    await house.subscribe(tenantId, ana, service.aBrowser('refused')),
    await house.subscribe(tenantId, ana, service.aBrowser('away')),
  ];
  service.answer = (response, { browser }) =>
    browser === 'away' ? response.destroy() : response.writeHead(503).end('a word from inside');
  const results = await house.byHand.test(tenantId, ana);
  expect(results).toEqual([
    { id: refused, label: 'refused', outcome: 'refused', status: 503 },
    { id: away, label: 'away', outcome: 'unreachable', status: null },
  ]);
});

it('keeps the keys of browsers encrypted at rest', async () => {
  const { p256dh, auth, ...browser } = service.aBrowser('phone');
  await house.subscribe(tenantId, ana, { ...browser, p256dh, auth });
  const rows = await house.database.tenants.run(tenantId, (m) => m.query('select * from push_subscription'));
  for (const key of [p256dh, auth]) expect(JSON.stringify(rows)).not.toContain(key);
});
