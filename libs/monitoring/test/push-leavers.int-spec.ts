import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { type PushPerson } from '../src/push/push.model.js';
import { refusesPush } from '../src/push/push-service.fixtures.js';
import { around, many, type PushScene, usePushScene } from './push-scene.js';

let { house, service, tenantId, ana } = {} as PushScene;
usePushScene((scene) => ({ house, service, tenantId, ana } = scene));

const system = (sql: string, parameters: unknown[]) =>
  house.database.system.run((manager) => manager.query(sql, parameters));
const takeOut = () =>
  system('delete from membership where user_id = $1 and tenant_id = $2', [ana.id, tenantId]);
const takeIn = () =>
  system(`insert into membership (user_id, tenant_id, role) values ($1, $2, 'viewer')`, [ana.id, tenantId]);
const labels = async () => (await house.subscriptions.all(tenantId)).map(({ label }) => label);
const choosers = async () => (await house.preferences.owners(tenantId)).map(({ id }) => id);

async function aKey(): Promise<PushPerson> {
  const id = randomUUID();
  await system(
    `insert into api_key (id, tenant_id, name, prefix, secret_hash, role)
       values ($1::uuid, $2, 'wall', 'rsk_', sha256($1::text::bytea), 'viewer')`,
    [id, tenantId],
  );
  return { kind: 'api_key', id, name: 'wall' };
}

describe('whoever leaves the tenant', () => {
  it.each([
    ['a member who is taken out', takeOut],
    ['a person who is gone', () => system('delete from app_user where id = $1', [ana.id])],
  ])('is forgotten, browsers and choices: %s', async (_who, leave) => {
    const colleague = await house.aPerson(tenantId);
    for (const [person, name] of [
      [ana, 'phone'],
      [ana, 'desk'],
      [colleague, 'colleague'],
    ] as const) {
      await house.subscribe(tenantId, person, service.aBrowser(name));
      await house.prefer(tenantId, person, { quietHours: around(1) });
    }
    await leave();
    await house.tell(tenantId);
    expect([await labels(), await choosers()]).toEqual([['colleague'], [colleague.id]]);
    const records = await house.audit.list(tenantId, { action: 'push.owner_left' }, { limit: 5 });
    expect(records.map(({ actor, details }) => [actor.kind, details['label']]).sort()).toEqual([
      ['system', 'desk'],
      ['system', 'phone'],
    ]);
  });

  it.each([
    ['is revoked', 'revoked_at = now()'],
    ['ends', `expires_at = now() - interval '1 second'`],
  ])('a key that %s is forgotten', async (_how, change) => {
    const key = await aKey();
    await house.subscribe(tenantId, key, service.aBrowser('wall'));
    await house.prefer(tenantId, key, {});
    expect(await house.tell(tenantId)).toMatchObject({ kind: 'idle' });
    await system(`update api_key set ${change} where id = $1`, [key.id]);
    expect(await house.tell(tenantId)).toEqual({ kind: 'off' });
    expect([await labels(), await choosers()]).toEqual([[], []]);
  });

  it('leaves nobody to be told: the workflow may end', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await takeOut();
    expect(await house.tell(tenantId)).toEqual({ kind: 'off' });
  });

  it('and comes back is told nothing unasked, though nobody looked meanwhile', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.subscribe(tenantId, await house.aPerson(tenantId), service.aBrowser('colleague'));
    await house.prefer(tenantId, ana, { enabled: false });
    await takeOut();
    await takeIn();
    await house.subscribe(tenantId, ana, service.aBrowser('desk')); // asked for anew
    await house.happens(tenantId, many(1));
    await house.tell(tenantId);
    expect(service.received.map(({ browser }) => browser).sort()).toEqual(['colleague', 'desk']);
    expect(await labels()).toEqual(['colleague', 'desk']);
  });

  it('and comes back has the browser that is subscribed again, and what is chosen again', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.prefer(tenantId, ana, {});
    await takeOut();
    await takeIn();
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.prefer(tenantId, ana, { minimumSeverity: 'critical' });
    await house.tell(tenantId);
    expect([await labels(), await choosers()]).toEqual([['phone'], [ana.id]]);
  });

  it('and comes back while that is being noted keeps what is asked for in that moment', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.prefer(tenantId, ana, {});
    await takeOut();
    const owners = house.preferences.owners.bind(house.preferences);
    vi.spyOn(house.preferences, 'owners').mockImplementationOnce(async (tenant) => {
      const found = await owners(tenant);
      await takeIn();
      await house.prefer(tenantId, ana, { minimumSeverity: 'critical' });
      return found;
    });
    await house.tell(tenantId);
    expect(await choosers()).toEqual([ana.id]);
  });

  it.each([
    ['in the tenant', 'update membership set disabled_at = $2 where user_id = $1'],
    ['everywhere', 'update app_user set disabled_at = $2 where id = $1'],
  ])('for a while, disabled %s, keeps browsers and choices, told nothing meanwhile', async (_where, sql) => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.prefer(tenantId, ana, { minimumSeverity: 'critical' });
    await system(sql, [ana.id, new Date()]);
    await house.happens(
      tenantId,
      many(1, () => ({ severity: 'critical' })),
    );
    await house.tell(tenantId);
    expect([service.received, await labels(), await choosers()]).toEqual([[], ['phone'], [ana.id]]);
    await system(sql, [ana.id, null]);
    await house.happens(
      tenantId,
      many(1, () => ({ severity: 'critical' })),
    );
    await house.tell(tenantId);
    expect(service.received).toHaveLength(1);
  });
});

it('an owner may unsubscribe while it is noted what came of a message: neither waits for the other in a circle', async () => {
  const { id } = await house.subscribe(tenantId, ana, service.aBrowser('phone'));
  const { subscriptions } = house;
  const [noting, waited] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const fare = subscriptions.fare.bind(subscriptions);
  vi.spyOn(subscriptions, 'fare').mockImplementationOnce(async (...given) => {
    noting.resolve();
    await waited.promise;
    await fare(...given);
  });
  await house.happens(tenantId, many(1));
  const told = house.tell(tenantId);
  await noting.promise;
  const unsubscribed = house.service.unsubscribe(tenantId, ana, id);
  const locks = () => system('select from pg_locks where not granted', []);
  await vi.waitFor(async () => expect(await locks()).not.toEqual([]), { timeout: 20_000, interval: 20 });
  waited.resolve();
  await unsubscribed;
  await told;
  expect([await labels(), await house.waiting(tenantId)]).toEqual([[], []]);
});

describe('a browser whose push service refuses the key of the house', () => {
  const told = async (status: number) => {
    service.answer = refusesPush(status);
    await house.happens(tenantId, many(1));
    return house.tell(tenantId);
  };

  it.each([401, 403])('(%s) is forgotten when it did so a day long', async (status) => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    for (let i = 0; i < 4; i++) await told(status);
    expect(await labels()).toEqual(['phone']); // four within a moment
    await house.minutesPass(tenantId, 25 * 60);
    expect(await told(status)).toEqual({ kind: 'off' });
    expect(await labels()).toEqual([]);
    const [record] = await house.audit.list(tenantId, { action: 'push.key_refused' }, { limit: 5 });
    expect(record).toMatchObject({ actor: { kind: 'system' }, details: { label: 'phone' } });
  });

  it('stays when it was refused twice only, when something arrived in between, and when it subscribed again', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await told(403);
    await house.minutesPass(tenantId, 25 * 60);
    await told(403);
    expect(await labels()).toEqual(['phone']);
    await told(201);
    for (let i = 0; i < 4; i++) await told(403);
    expect(await labels()).toEqual(['phone']);
    await house.minutesPass(tenantId, 25 * 60);
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await told(403);
    expect(await labels()).toEqual(['phone']);
  });

  it.each([500, 400])('is not forgotten for what else it answers a day later (%s)', async (status) => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    for (let i = 0; i < 4; i++) await told(403);
    await house.minutesPass(tenantId, 25 * 60);
    await told(status);
    expect(await labels()).toEqual(['phone']);
  });

  it('is not forgotten for a message that is refused for another reason', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    for (let i = 0; i < 4; i++) await told(400);
    await house.minutesPass(tenantId, 25 * 60);
    await told(413);
    expect(await labels()).toEqual(['phone']);
  });
});
