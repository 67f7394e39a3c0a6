import { EventLog, eventPredicate, type Event } from '@resync/platform';
import { anEvent, openTestDatabase, type TestDatabase } from '@resync/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let database: TestDatabase;
let log: EventLog;
beforeAll(async () => {
  database = await openTestDatabase();
  log = new EventLog(database.tenants);
});
afterAll(() => database.close());

const append = (tenant: string, ...events: ReturnType<typeof anEvent>[]) =>
  database.tenants.run(tenant, (manager) => log.append(manager, tenant, events));

const sequences = (events: readonly Event[]) => events.map((event) => event.sequence);

describe('appending', () => {
  it('numbers the events of a tenant from one, in the order given', async () => {
    const tenant = await database.aTenant();
    expect(await append(tenant, anEvent({ type: 'a' }), anEvent({ type: 'b' }))).toEqual({
      first: 1,
      last: 2,
    });
    expect(await append(tenant, anEvent({ type: 'c' }))).toEqual({ first: 3, last: 3 });
    const events = await log.read(tenant, { after: 0, limit: 10 });
    expect(events.map((e) => [e.sequence, e.type])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
  });

  it('gives back the envelope of what was written', async () => {
    const tenant = await database.aTenant();
    const given = anEvent({
      fingerprint: 'f-1',
      correlationId: 'c-1',
      data: { nested: { n: [1, null, 'x'] } },
    });
    await append(tenant, given);
    const [event] = await log.latest(tenant, 1);
    expect(event).toEqual({
      ...given,
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      tenant,
      sequence: 1,
      occurredAt: given.occurredAt.toISOString(),
      detectedAt: given.detectedAt.toISOString(),
    });
  });

  it('takes no number when there is nothing to write', async () => {
    const tenant = await database.aTenant();
    expect(await append(tenant)).toBeNull();
    expect(await log.lastSequence(tenant)).toBe(0);
  });

  it('gives the numbers back when the transaction fails, so that none is missing', async () => {
    const tenant = await database.aTenant();
    const failing = database.tenants.run(tenant, async (manager) => {
      await log.append(manager, tenant, [anEvent()]);
      throw new Error('after the append');
    });
    await expect(failing).rejects.toThrow('after the append');
    expect(await append(tenant, anEvent())).toEqual({ first: 1, last: 1 });
  });

  it('stores text that PostgreSQL cannot hold without the characters in question', async () => {
    const tenant = await database.aTenant();
    await append(tenant, anEvent({ data: { log: 'a\u0000b\ud800c\\u0000' } }));
    expect((await log.latest(tenant, 1))[0]?.data).toEqual({ log: 'ab\ufffdc\\u0000' });
  });

  it('writes 5,000 events in one statement', async () => {
    const tenant = await database.aTenant();
    await append(tenant, ...Array.from({ length: 5_000 }, () => anEvent()));
    expect(await log.extent(tenant)).toEqual({ first: 1, last: 5_000 });
  });

  it('commits in the order of the numbers, without a gap, when 20 transactions append at once', async () => {
    const tenant = await database.aTenant();
    let seen = 0;
    let writing = true;
    const reader = (async () => {
      // whatever is visible must follow on what was visible before: never 7 while 6 is still to come
      while (writing) {
        const next = await log.read(tenant, { after: seen, limit: 1_000 });
        expect(sequences(next)).toEqual(next.map((_, i) => seen + 1 + i));
        seen += next.length;
      }
    })();
    const sizes = Array.from({ length: 20 }, (_, i) => 1 + (i % 7));
    await Promise.all(sizes.map((size) => append(tenant, ...Array.from({ length: size }, () => anEvent()))));
    writing = false;
    await reader;
    const total = sizes.reduce((a, b) => a + b);
    const all = await log.read(tenant, { after: 0, limit: 1_000 });
    expect(sequences(all)).toEqual(Array.from({ length: total }, (_, i) => i + 1));
    expect(new Set(all.map((e) => e.id)).size).toBe(total);
  });
});

describe('reading', () => {
  it('lists newest first, page by page, without repeating', async () => {
    const tenant = await database.aTenant();
    await append(tenant, ...Array.from({ length: 5 }, () => anEvent()));
    const first = await log.list(tenant, { limit: 2 });
    const second = await log.list(tenant, { limit: 2, before: first.at(-1)?.sequence });
    expect([...sequences(first), ...sequences(second)]).toEqual([5, 4, 3, 2]);
  });

  it('lists exactly those that the filter lets through', async () => {
    const tenant = await database.aTenant();
    const connectionId = '0f0e8a39-8f0c-4b1c-9d86-0a52b5a9f3c1';
    await append(
      tenant,
      anEvent({ severity: 'critical' }),
      anEvent({ severity: 'info', type: 'job.status_changed' }),
      anEvent({
        category: 'workstations',
        type: 'workstation.offline',
        object: { kind: 'workstation', id: null, key: '/AGT_01%', connectionId },
      }),
      anEvent({ detectedAt: new Date(Date.now() - 3_600_000) }),
    );
    const all = await log.list(tenant, { limit: 10 });
    const filters = [
      { severity: 'error' as const },
      { types: ['job.abend'] },
      { categories: ['workstations' as const] },
      { object: '*valida?saldo' },
      { object: '/agt_0?%' },
      { object: '/agt?01*' },
      { connectionId },
      { from: new Date(Date.now() - 60_000) },
      { to: new Date(Date.now() - 60_000) },
      { severity: 'error' as const, categories: ['jobs' as const], object: '*#*' },
    ];
    for (const filter of filters) {
      const listed = await log.list(tenant, { limit: 10, filter });
      expect(listed, JSON.stringify(filter)).toEqual(all.filter(eventPredicate(filter)));
      expect(listed.length, JSON.stringify(filter)).toBeGreaterThan(0);
    }
  });

  it("never shows another tenant's events", async () => {
    const [mine, theirs] = [await database.aTenant(), await database.aTenant()];
    await append(theirs, anEvent());
    expect(await log.read(mine, { after: 0, limit: 10 })).toEqual([]);
    expect(await log.extent(mine)).toEqual({ first: null, last: 0 });
  });
});
