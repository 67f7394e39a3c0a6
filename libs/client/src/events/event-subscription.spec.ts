import { getEventListeners, once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { subscribe, type SubscriptionOptions } from './event-subscription.js';

type Frame = Record<string, unknown>;

/** One socket as the server sees it: what a test lets it say, and what it has heard. */
interface Visit {
  heard: Frame[];
  welcome(heartbeatSeconds?: number): void;
  say(...frames: Frame[]): void;
  /** The first frame of that type, now or later. */
  hears(type: string): Promise<Frame>;
  close(code: number): void;
}

let server: WebSocketServer;
let visits: Visit[];
beforeEach(async () => {
  visits = [];
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (socket) => visits.push(visitOf(socket)));
  await once(server, 'listening');
});
afterEach(() => {
  for (const client of server.clients) client.terminate();
  server.close();
});

function visitOf(socket: WebSocket): Visit {
  const heard: Frame[] = [];
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString('utf8')) as Frame));
  const say = (...frames: Frame[]) => frames.forEach((frame) => socket.send(JSON.stringify(frame)));
  return {
    heard,
    say,
    welcome: (heartbeatSeconds = 60) => say({ type: 'welcome', cursor: 0, heartbeatSeconds }),
    hears: (type) => eventually(() => heard.find((frame) => frame.type === type)),
    close: (code) => socket.close(code),
  };
}

async function eventually<T>(look: () => T | undefined): Promise<T> {
  let found: T | undefined;
  await expect.poll(() => (found = look()), { timeout: 10_000, interval: 5 }).toBeDefined();
  return found as T;
}

/** The nth socket, once it is there. */
const visit = (n: number): Promise<Visit> => eventually(() => visits[n]);
const event = (sequence: number) => ({ type: 'event', event: { sequence } });

/** A subscription that is read to its end; what it gave and was told. */
function follow(options: SubscriptionOptions = {}, greetedWithinMs?: number) {
  const stopping = new AbortController();
  const got: number[] = [];
  const told: (string | number)[] = [];
  const access = { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: 'rsk_ana' };
  const reading = (async () => {
    const settings: SubscriptionOptions = {
      ...options,
      signal: stopping.signal,
      onConnection: (state) => told.push(state),
      onReset: (cursor) => told.push(cursor),
    };
    for await (const { sequence } of subscribe(access, settings, greetedWithinMs)) got.push(sequence);
  })();
  reading.catch(() => undefined); // looked at by the test
  return { got, told, reading, stop: () => stopping.abort() };
}

/** A visit that has been told who comes, and that has answered. */
async function begun(n: number): Promise<Visit> {
  const server = await visit(n);
  await server.hears('auth');
  server.welcome();
  await server.hears('subscribe');
  return server;
}

describe('a subscription', () => {
  it('says who it is and what it wants, gives events in order, and ends when it is stopped', async () => {
    const client = follow({ filter: { types: ['jobs'], object: '/A#*' }, since: 4 });
    const first = await begun(0);
    expect(first.heard).toEqual([
      { type: 'auth', token: 'rsk_ana' },
      { type: 'subscribe', types: ['jobs'], object: '/A#*', since: 4 },
    ]);
    first.say({ type: 'subscribed', cursor: 4 }, event(5), event(7));
    await expect.poll(() => client.got).toEqual([5, 7]);
    client.stop();
    await client.reading;
    expect(client.told).toEqual(['connected']);
  });

  it('goes on after a cut where it was, and gives nothing twice', async () => {
    const client = follow();
    (await begun(0)).say({ type: 'subscribed', cursor: 10 }, event(11), event(12));
    await expect.poll(() => client.got).toEqual([11, 12]);
    visits[0]?.close(1011);
    const second = await begun(1);
    expect(await second.hears('subscribe')).toMatchObject({ since: 12 });
    second.say({ type: 'subscribed', cursor: 12 }, event(12), event(13));
    await expect.poll(() => client.got).toEqual([11, 12, 13]);
    expect(client.told).toEqual(['connected', 'lost', 'connected']);
    client.stop();
  });

  it('goes on after the heartbeat when its filter let nothing through since', async () => {
    const client = follow({ since: 1 });
    const first = await begun(0);
    first.say({ type: 'subscribed', cursor: 1 }, { type: 'heartbeat', cursor: 900 });
    first.close(1001);
    expect(await (await begun(1)).hears('subscribe')).toMatchObject({ since: 900 });
    client.stop();
  });

  it('heeds nothing that comes before its own subscription holds', async () => {
    const client = follow({ since: 4 });
    const first = await begun(0);
    first.say(event(9), { type: 'heartbeat', cursor: 9 });
    first.say({ type: 'subscribed', cursor: 4 }, event(5), event(9));
    await expect.poll(() => client.got).toEqual([5, 9]);
    client.stop();
  });

  it('takes the place that the server names when its own is not kept, also when that lies before it', async () => {
    const client = follow({ since: 99 });
    const first = await begun(0);
    first.say({ type: 'reset', cursor: 10 }, { type: 'subscribed', cursor: 10 }, event(11));
    await expect.poll(() => client.got).toEqual([11]);
    expect(client.told).toEqual(['connected', 10]);
    client.stop();
  });

  it('tries again after an error that passes', async () => {
    const client = follow({ since: 1 });
    const first = await begun(0);
    first.say({ type: 'error', code: 'INTERNAL', message: 'the event log cannot be read' });
    first.close(1011);
    expect(await (await begun(1)).hears('subscribe')).toMatchObject({ since: 1 });
    client.stop();
  });

  it('leaves a server that never greets, and tries again', async () => {
    const { told, stop } = follow({}, 50);
    await visit(1);
    expect(told[0]).toBe('lost');
    stop();
  });

  it('leaves nothing behind at its signal, however often it tried', async () => {
    const stopping = new AbortController();
    const listeners = () => getEventListeners(stopping.signal, 'abort').length;
    const access = {
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      token: 'rsk_ana',
    };
    const reading = subscribe(access, { signal: stopping.signal }, 50).next();
    await visit(4);
    expect(listeners()).toBeLessThanOrEqual(2);
    stopping.abort();
    await reading;
    expect(listeners()).toBe(0);
  });

  it('leaves a server that has fallen silent', async () => {
    const client = follow({ since: 1 });
    const first = await visit(0);
    first.welcome(0.02);
    await begun(1);
    expect(client.told).toEqual(['connected', 'lost', 'connected']);
    client.stop();
  });

  it.each([
    [4401, 'the credential is not valid, or no longer'],
    [4403, 'the credential does not hold this tenant or role'],
    [1008, 'the server refused what was asked'],
  ])('gives up when it is closed with %i', async (code, message) => {
    const client = follow();
    (await begun(0)).close(code);
    await expect(client.reading).rejects.toMatchObject({ code: 'SUBSCRIPTION_REFUSED', message });
    expect(visits).toHaveLength(1);
  });

  it("gives up in the server's words when there are some", async () => {
    const client = follow();
    const first = await visit(0);
    first.say({ type: 'error', code: 'UNAUTHENTICATED', message: 'a key is needed' });
    first.close(4401);
    await expect(client.reading).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'a key is needed',
    });
  });

  it('gives up when what it asked for is not understood', async () => {
    const client = follow({ filter: { object: '' } });
    (await begun(0)).say({ type: 'error', code: 'BAD_FRAME', message: 'object must not be empty' });
    await expect(client.reading).rejects.toMatchObject({ code: 'BAD_FRAME' });
  });
});
