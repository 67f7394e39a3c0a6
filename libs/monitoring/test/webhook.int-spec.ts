import { Webhook as Reference } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InnerNetworks } from '../src/outbound/inner-networks.js';
import { OutboundHttp } from '../src/outbound/outbound-http.js';
import { webhookDelay } from '../src/webhooks/webhook.metrics.js';
import { openWebhookHouse, type WebhookHouse } from '../src/webhooks/webhook-house.fixtures.js';
import {
  openReceiver,
  type Received,
  type Receiver,
  refuses,
  takes,
} from '../src/webhooks/webhook.fixtures.js';

let house: WebhookHouse;
let receiver: Receiver;
beforeAll(async () => {
  house = await openWebhookHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  receiver = await openReceiver();
});
afterEach(() => receiver.stop());

const headersOf = ({ headers }: Received) => headers as Record<string, string>;
const states = async (tenantId: string) =>
  (await house.list.list(tenantId, { limit: 500 })).map(({ state }) => state);

describe('telling', () => {
  it('sends each event once in its order, signed, with its id as the key', async () => {
    const { tenantId, secret } = await house.aTenantTelling(receiver.url);
    const ids = await house.happens(tenantId, 30);
    expect(await house.tell(tenantId)).toEqual({ kind: 'idle', nextInMs: null });
    expect(receiver.ids().sort()).toEqual([...ids].sort());
    expect(receiver.received).toHaveLength(30);
    for (const [place, { id }] of receiver.received.entries())
      expect(Math.abs(ids.indexOf(id) - place)).toBeLessThan(8); // eight at once
    for (const one of receiver.received) {
      const message = new Reference(secret).verify(one.body, headersOf(one));
      expect(message).toMatchObject({ type: 'job.abend', data: { id: one.id, tenant: tenantId } });
    }
    expect(await states(tenantId)).toEqual(ids.map(() => 'delivered'));
  });

  it('leaves out what was there before it began, what the first poll found, and what is not bad enough', async () => {
    const tenantId = await house.database.aTenant();
    await house.happens(tenantId, 3);
    await house.service.create(tenantId, house.actor, { address: receiver.url });
    const [, , , bad] = await house.happens(tenantId, [
      { severity: 'warning' },
      { severity: 'critical', data: { initial: true, alert: false } },
      { severity: 'critical', data: { initial: false, alert: false } }, // alerts were off
      { severity: 'critical', data: { initial: false, alert: true } },
    ]);
    await house.tell(tenantId);
    expect(receiver.ids()).toEqual([bad]);
  });

  it('tells each tenant its own, to its own receiver', async () => {
    const other = await openReceiver();
    const [mine, theirs] = [await house.aTenantTelling(receiver.url), await house.aTenantTelling(other.url)];
    const ids = [await house.happens(mine.tenantId, 5), await house.happens(theirs.tenantId, 4)];
    await Promise.all([house.tell(mine.tenantId), house.tell(theirs.tenantId)]);
    expect([receiver.ids().sort(), other.ids().sort()]).toEqual(ids.map((list) => [...list].sort()));
    expect(await house.list.list(mine.tenantId, { limit: 50 })).toHaveLength(5);
    await other.stop();
  });

  it('goes through a log longer than one look', async () => {
    const { tenantId } = await house.aTenantTelling(receiver.url);
    await house.happens(
      tenantId,
      Array.from({ length: 1_200 }, () => ({ severity: 'info' as const })),
    );
    const [last] = await house.happens(tenantId, 1);
    await house.tell(tenantId);
    expect(receiver.ids()).toEqual([last]);
  });
});

it('measures from the detection of an event to its delivery, once for each, and not what failed', async () => {
  const measured = async () => {
    const { values } = await webhookDelay.get();
    const of = (name: string) =>
      values.find(({ metricName }) => metricName === `resync_webhook_delay_seconds_${name}`)?.value ?? 0;
    return { count: of('count'), sum: of('sum') };
  };
  const { tenantId } = await house.aTenantTelling(receiver.url);
  const [bad] = await house.happens(tenantId, [
    { detectedAt: new Date() },
    { detectedAt: new Date(Date.now() - 40_000) },
    { detectedAt: new Date(Date.now() - 80_000) },
  ]);
  receiver.answer = (response, { id }) => void response.writeHead(id === bad ? 500 : 204).end();
  const before = await measured();
  await house.tell(tenantId);
  const after = await measured();
  expect(after.count - before.count).toBe(2);
  expect(after.sum - before.sum).toBeGreaterThanOrEqual(120);
  expect(after.sum - before.sum).toBeLessThan(180);
});

describe('a receiver that does not take it', () => {
  it.each<[string, Receiver['answer'], Record<string, unknown>]>([
    ['answers 500', refuses(500), { status: 500, answer: 'not today, token=[masked]', error: null }],
    ['sends elsewhere', refuses(302, { location: 'http://127.0.0.1:1/' }), { status: 302 }],
    ['cuts the connection', (response) => response.destroy(), { status: null, error: 'other side closed' }],
  ])('that %s is asked again, and each attempt is noted', async (_what, answer, noted) => {
    const { tenantId } = await house.aTenantTelling(receiver.url);
    const [id = ''] = await house.happens(tenantId, 1);
    receiver.answer = answer;
    await house.tell(tenantId);
    receiver.answer = takes;
    await house.laterOn(tenantId);
    await house.tell(tenantId);
    const delivery = await house.list.get(tenantId, id);
    expect(delivery).toMatchObject({
      state: 'delivered',
      attemptCount: 2,
      attempts: [noted, { status: 204 }],
    });
    expect(receiver.ids()).toEqual([id]);
  });

  it('that says nothing is not waited for', async () => {
    const { tenantId } = await house.aTenantTelling(receiver.url);
    const [id = ''] = await house.happens(tenantId, 1);
    receiver.answer = () => undefined;
    await house.tell(tenantId);
    const { lastAttempt, state } = await house.list.get(tenantId, id);
    expect([state, lastAttempt?.error]).toEqual(['waiting', 'no answer within 1 seconds']);
    expect(lastAttempt?.durationMs).toBeLessThan(3_000);
  });

  it('that asks for time gets it', async () => {
    const { tenantId } = await house.aTenantTelling(receiver.url);
    await house.happens(tenantId, 20);
    receiver.answer = refuses(503, { 'retry-after': '120' });
    const outcome = await house.tell(tenantId);
    expect(receiver.received).toHaveLength(8); // one handful, then it is left alone
    expect(outcome).toMatchObject({ kind: 'idle', nextInMs: expect.closeTo(120_000, -4) });
  });

  it.each(['0', 'Sat, 21 Nov 2020 12:00:00 GMT'])(
    'that asks for no time (Retry-After: %s) is asked again after the pause that others get',
    async (header) => {
      const { tenantId } = await house.aTenantTelling(receiver.url);
      const [bad] = await house.happens(tenantId, 20);
      receiver.answer = (response, one) =>
        one.id === bad ? refuses(503, { 'retry-after': header })(response, one) : takes(response);
      expect(await house.tell(tenantId)).toMatchObject({ kind: 'idle', nextInMs: expect.any(Number) });
      expect(receiver.received).toHaveLength(20);
    },
  );

  it('that is down for hours is left alone longer and longer, and gets everything when it is back', async () => {
    const { tenantId } = await house.aTenantTelling(receiver.url);
    const ids = await house.happens(tenantId, 40);
    await receiver.stop();
    for (let hour = 0; hour < 6; hour++) {
      await house.hoursPass(tenantId, 1);
      await house.tell(tenantId);
    }
    expect((await house.webhooks.get(tenantId)).failedRounds).toBe(6);
    await receiver.start();
    await house.hoursPass(tenantId, 1);
    await house.tell(tenantId);
    await house.laterOn(tenantId);
    await house.tell(tenantId);
    expect(receiver.ids().sort()).toEqual([...ids].sort());
    expect(await house.webhooks.get(tenantId)).toMatchObject({ failedRounds: 0, failingSince: null });
  });

  it('for a day: what was tried is given up, counted and listed, and can be sent again by hand', async () => {
    const { tenantId } = await house.aTenantTelling(receiver.url);
    const [id = ''] = await house.happens(tenantId, 1);
    await receiver.stop();
    await house.tell(tenantId);
    await house.hoursPass(tenantId, 25);
    await house.tell(tenantId);
    await receiver.start();
    expect(await house.list.list(tenantId, { state: 'failed', limit: 5 })).toMatchObject([{ id }]);
    expect(await house.list.counts(tenantId)).toMatchObject({ failed: 1, waiting: 0 });
    await house.byHand.redeliver(tenantId, house.actor, id);
    await house.laterOn(tenantId);
    await house.tell(tenantId);
    expect(receiver.ids()).toEqual([id]);
    expect(await states(tenantId)).toEqual(['delivered']);
  });

  it('that was never asked, because the house stood still for days, is asked', async () => {
    const { tenantId } = await house.aTenantTelling(receiver.url);
    await house.happens(tenantId, 20);
    receiver.answer = refuses(503, { 'retry-after': '1' });
    await house.sender.round(tenantId);
    receiver.answer = takes;
    await house.hoursPass(tenantId, 23);
    await house.tell(tenantId);
    expect(receiver.ids()).toHaveLength(20);
  });

  it('and one bad event hold up no other', async () => {
    const { tenantId } = await house.aTenantTelling(receiver.url);
    const [bad, ...good] = await house.happens(tenantId, 25);
    receiver.answer = (response, { id }) => void response.writeHead(id === bad ? 500 : 204).end();
    await house.tell(tenantId);
    expect(receiver.ids()).toHaveLength(25);
    expect((await house.list.list(tenantId, { state: 'delivered', limit: 50 })).map(({ id }) => id)).toEqual(
      good.reverse(),
    );
  });

  it('that is gone (410) switches the webhook off; switched on, it gets what waits but not what happened meanwhile', async () => {
    const { tenantId } = await house.aTenantTelling(receiver.url);
    const [first] = await house.happens(tenantId, 1);
    receiver.answer = refuses(410);
    expect(await house.tell(tenantId)).toEqual({ kind: 'off' });
    expect(await house.webhooks.get(tenantId)).toMatchObject({ enabled: false, goneAt: expect.any(Date) });
    await house.happens(tenantId, 1);
    receiver.answer = takes;
    await house.service.change(tenantId, house.actor, { enabled: true });
    const [last] = await house.happens(tenantId, 1);
    await house.laterOn(tenantId);
    await house.tell(tenantId);
    expect(receiver.ids()).toEqual([first, last]);
  });
});

describe('the secret', () => {
  it('is valid for a day beside the next one, and is encrypted at rest', async () => {
    const { tenantId, secret } = await house.aTenantTelling(receiver.url);
    const { secret: next } = await house.service.rotateSecret(tenantId, house.actor);
    await house.happens(tenantId, 1);
    await house.tell(tenantId);
    await house.hoursPass(tenantId, 25);
    await house.happens(tenantId, 1);
    await house.tell(tenantId);
    const verifies = (key: string) =>
      receiver.received.map((one) => {
        try {
          return Boolean(new Reference(key).verify(one.body, headersOf(one)));
        } catch {
          return false;
        }
      });
    expect([verifies(secret), verifies(next)]).toEqual([
      [true, false],
      [true, true],
    ]);
    const rows = await house.database.tenants.run(tenantId, (m) => m.query('select * from webhook'));
    for (const key of [secret, next]) expect(JSON.stringify(rows)).not.toContain(key.slice(6));
  });
});

describe('an address that leads inside', () => {
  const closed = new OutboundHttp(new InnerNetworks([]));
  afterAll(() => closed.onModuleDestroy());

  it.each(['https://localhost', 'http://localhost', 'https://127.0.0.1', 'http://[::ffff:127.0.0.1]'])(
    'is refused when it is connected to, whatever was checked before: %s',
    async (origin) => {
      const { port } = new URL(receiver.url);
      const { attempt } = await closed.post(`${origin}:${port}/`, {}, '{}');
      expect(attempt).toMatchObject({ status: null, error: expect.stringContaining('may not reach') });
      expect(receiver.received).toEqual([]);
    },
  );
});
