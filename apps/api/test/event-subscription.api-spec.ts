import { subscribe, type SubscriptionOptions } from '@resync/client';
import { openTcpProxy } from '@resync/platform/testing';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.js';
import { type EventSource, startEventSource, upTo } from './socket.fixtures.js';

let api: ApiHarness;
let events: EventSource;
beforeAll(async () => {
  api = await startApi({ SOCKET_HEARTBEAT_SECONDS: '1' });
  events = startEventSource(api);
});
afterAll(async () => {
  await events.stop();
  await api.close();
});

/** A client of the tenant that follows its events through a proxy until the test ends. */
async function follow(tenant: string, options: SubscriptionOptions = {}) {
  const proxy = await openTcpProxy(api.address);
  const stopping = new AbortController();
  const got: number[] = [];
  const told: string[] = [];
  const access = { address: proxy.url, token: await api.aKey('viewer', tenant) };
  const reading = (async () => {
    const settings = {
      ...options,
      signal: stopping.signal,
      onConnection: (state: string) => told.push(state),
    };
    for await (const { sequence } of subscribe(access, settings)) got.push(sequence);
  })();
  onTestFinished(async () => {
    stopping.abort();
    await reading;
    await proxy.close();
  });
  const has = (sequences: number[]) => expect.poll(() => got, { timeout: 45_000 }).toEqual(sequences);
  const is = (state: string) => expect.poll(() => told.at(-1), { timeout: 45_000 }).toBe(state);
  return { proxy, got, has, is };
}

describe('a client whose connection is cut again and again', () => {
  it('gets every event once, in order', async () => {
    const tenant = await api.aTenant();
    await events.many(tenant, 3);
    const client = await follow(tenant, { since: 0 });
    await client.has(upTo(3));
    for (let cut = 1; cut <= 4; cut++) {
      const appending = events.many(tenant, 40); // some arrive before the cut, some after it
      client.proxy.cut();
      await appending;
      await client.is('lost');
      await events.many(tenant, 10);
      client.proxy.restore();
      await client.has(upTo(3 + cut * 50));
    }
  });

  it('gets every event that its filter lets through, also when none of them came before the cut', async () => {
    const tenant = await api.aTenant();
    const client = await follow(tenant, { since: 0, filter: { severity: 'critical' } });
    await client.is('connected');
    await events.many(tenant, 20, { severity: 'info' });
    client.proxy.cut();
    await client.is('lost');
    await events.append(tenant, { severity: 'critical' }, { severity: 'warning' }, { severity: 'critical' });
    client.proxy.restore();
    await client.has([21, 23]);
  });
});

describe('a client that may not', () => {
  const refused = async (token: string, tenant?: string) => {
    const access = { address: api.address, token, ...(tenant && { tenant }) };
    return subscribe(access).next();
  };

  it('gives up when its key is not valid', async () => {
    await expect(refused('rsk_wrong')).rejects.toMatchObject({ status: 4401, code: 'UNAUTHENTICATED' });
  });

  it('gives up when its key does not hold the tenant', async () => {
    const key = await api.aKey('viewer', await api.aTenant());
    const another = await api.aTenant();
    await expect(refused(key, another)).rejects.toMatchObject({ status: 4403, code: 'TENANT_NOT_HELD' });
  });
});
