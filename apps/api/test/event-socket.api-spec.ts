import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { AccessTokens } from '@resync/platform';
import { ownerClient } from '@resync/platform/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.js';
import { type EventSource, openSocket, startEventSource, subscribe, upTo } from './socket.fixtures.js';

let api: ApiHarness;
let events: EventSource;
beforeAll(async () => {
  api = await startApi({
    SOCKET_HEARTBEAT_SECONDS: '1',
    SOCKET_SLOW_CLIENT_SECONDS: '1',
    SOCKET_CONNECTIONS_PER_TENANT: '5',
  });
  events = startEventSource(api);
});
afterAll(async () => {
  await events.stop();
  await api.close();
});

const eventually = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 45_000, interval: 20 });

async function aViewer() {
  const tenant = await api.aTenant();
  return { tenant, token: await api.aKey('viewer', tenant) };
}

describe('signing in', () => {
  it('takes the token of the first frame and welcomes with the cursor', async () => {
    const { tenant, token } = await aViewer();
    await events.many(tenant, 3);
    const peer = openSocket(api);
    peer.send({ type: 'auth', token });
    expect(await peer.frame('welcome')).toEqual({
      type: 'welcome',
      tenant,
      role: 'viewer',
      cursor: 3,
      heartbeatSeconds: 1,
      expiresAt: null,
    });
  });

  it('takes the credential of the upgrade request as well', async () => {
    const { tenant, token } = await aViewer();
    const byKey = openSocket(api, { 'x-api-key': token });
    const byBearer = openSocket(api, { authorization: `Bearer ${token}` });
    expect((await byKey.frame('welcome')).tenant).toBe(tenant);
    expect((await byBearer.frame('welcome')).tenant).toBe(tenant);
  });

  it('refuses a wrong credential: at the upgrade by 401, in the frame by 4401', async () => {
    const byHeader = openSocket(api, { 'x-api-key': 'rsk_wrong' });
    const [, response] = await new Promise<[unknown, { statusCode?: number }]>((resolve) =>
      byHeader.socket.once('unexpected-response', (...args) => resolve(args)),
    );
    expect(response.statusCode).toBe(401);
    const byFrame = openSocket(api);
    byFrame.send({ type: 'auth', token: 'rsk_wrong' });
    expect(await byFrame.closed()).toBe(4401);
    expect(byFrame.frames).toMatchObject([{ type: 'error', code: 'UNAUTHENTICATED' }]);
  });

  it('closes a socket that says something else first, or nothing for five seconds', async () => {
    const [eager, silent] = [openSocket(api), openSocket(api)];
    eager.send({ type: 'subscribe' });
    expect(await eager.closed()).toBe(4401);
    expect(await silent.closed()).toBe(4401);
  });

  it("refuses another tenant's data to a credential that does not hold it", async () => {
    const [mine, theirs] = [await aViewer(), await aViewer()];
    const peer = openSocket(api);
    peer.send({ type: 'auth', token: mine.token, tenant: theirs.tenant });
    expect(await peer.closed()).toBe(4403);
  });

  it('lets no more sockets in than a tenant may have', async () => {
    const { token } = await aViewer();
    const peers = Array.from({ length: 5 }, () => openSocket(api, { 'x-api-key': token }));
    await Promise.all(peers.map((peer) => peer.frame('welcome')));
    const last = openSocket(api, { 'x-api-key': token });
    expect(await last.closed()).toBe(4429);
    peers.forEach((peer) => peer.socket.terminate());
  });

  it('answers an upgrade of any other path with 404', async () => {
    const peer = openSocket({ ...api, address: `${api.address}/elsewhere` });
    const [, response] = await new Promise<[unknown, { statusCode?: number }]>((resolve) =>
      peer.socket.once('unexpected-response', (...args) => resolve(args)),
    );
    expect(response.statusCode).toBe(404);
  });
});

describe('subscribing', () => {
  it('tells what happens, each event once and in order', async () => {
    const { tenant, token } = await aViewer();
    const peer = await subscribe(api, token);
    await events.append(tenant, { type: 'job.abend' }, { type: 'job.fail' });
    await eventually(() => expect(peer.sequences()).toEqual([1, 2]));
    expect(await peer.frame('event')).toMatchObject({ event: { tenant, sequence: 1, type: 'job.abend' } });
  });

  it('tells everything to a client that asks for nothing', async () => {
    const { tenant, token } = await aViewer();
    const peer = openSocket(api, { 'x-api-key': token });
    await peer.frame('welcome');
    await events.append(tenant, {});
    await eventually(() => expect(peer.sequences()).toEqual([1]));
  });

  it('sends only what the subscription asks for, and moves the cursor over the rest', async () => {
    const { tenant, token } = await aViewer();
    const peer = await subscribe(api, token, { types: ['workstations', 'critical'], object: '/AGT*' });
    await events.append(
      tenant,
      { severity: 'error' },
      { severity: 'critical' },
      {
        category: 'workstations',
        object: { kind: 'workstation', id: null, key: '/WS9', connectionId: null },
      },
      { severity: 'critical', data: { alert: false } },
      {
        category: 'workstations',
        object: { kind: 'workstation', id: null, key: '/AGT1', connectionId: null },
      },
      { severity: 'info' },
    );
    await eventually(() =>
      expect(peer.frames.findLast((f) => f.type === 'heartbeat')).toMatchObject({ cursor: 6 }),
    );
    expect(peer.sequences()).toEqual([2, 5]);
  });

  it('goes on without a gap when the subscription changes', async () => {
    const { tenant, token } = await aViewer();
    const peer = await subscribe(api, token);
    for (let i = 0; i < 10; i++) {
      await events.many(tenant, 20);
      peer.send({ type: 'subscribe', types: i % 2 ? ['jobs'] : ['jobs', 'system'] });
    }
    await eventually(() => expect(peer.sequences()).toEqual(upTo(200)));
  });

  it("never tells another tenant's events", async () => {
    const [mine, theirs] = [await aViewer(), await aViewer()];
    const [peer, other] = [await subscribe(api, mine.token), await subscribe(api, theirs.token)];
    await events.many(theirs.tenant, 5);
    await eventually(() => expect(other.sequences()).toEqual(upTo(5)));
    expect(peer.sequences()).toEqual([]);
  });
});

describe('resuming', () => {
  it('misses and repeats nothing when the client comes and goes while events flow', async () => {
    const { tenant, token } = await aViewer();
    let writing = true;
    const writer = (async () => {
      for (let i = 0; i < 300; i++) await events.many(tenant, 1 + (i % 20));
      writing = false;
    })();
    const received: number[] = [];
    while (writing) {
      const since = received.at(-1) ?? 0;
      const peer = await subscribe(api, token, { since });
      await pause(Math.random() * 60);
      peer.socket.terminate(); // what is on its way is lost, as on a dropped network
      received.push(...peer.sequences());
      expect(received).toEqual(upTo(received.length));
    }
    await writer;
    const last = await subscribe(api, token, { since: received.at(-1) ?? 0 });
    const total = await events.many(tenant, 1);
    await eventually(() => expect([...received, ...last.sequences()]).toEqual(upTo(total?.last ?? 0)));
  });

  it('catches up over thousands of events', async () => {
    const { tenant, token } = await aViewer();
    await events.many(tenant, 3_000);
    const peer = await subscribe(api, token, { since: 10 });
    await eventually(() => expect(peer.sequences()).toEqual(upTo(3_000, 11)));
  });

  it('says reset and begins at the newest when the place is not kept any more, or never was', async () => {
    const { tenant, token } = await aViewer();
    await events.many(tenant, 10);
    const owner = await ownerClient();
    await owner.query('delete from event where tenant_id = $1 and sequence < 5', [tenant]);
    await owner.end();
    const tooOld = await subscribe(api, token, { since: 3 });
    expect(await tooOld.frame('reset')).toMatchObject({
      reason: 'too_old',
      cursor: 10,
      snapshot: { overall: { state: 'no_connections' } },
    });
    const unknown = await subscribe(api, token, { since: 99 });
    expect(await unknown.frame('reset')).toMatchObject({ reason: 'unknown', cursor: 10 });
    const kept = await subscribe(api, token, { since: 4 });
    await eventually(() => expect(kept.sequences()).toEqual(upTo(10, 5)));
  });
});

describe('frames', () => {
  it('answers ping, and history with the newest, oldest first', async () => {
    const { tenant, token } = await aViewer();
    await events.many(tenant, 30);
    const peer = await subscribe(api, token);
    peer.send({ type: 'ping' });
    await peer.frame('pong');
    peer.send({ type: 'history', limit: 20 });
    const history = await peer.frame('history');
    expect(history.events.map((event) => event.sequence)).toEqual(upTo(30, 11));
    expect(history.cursor).toBe(30);
  });

  it('answers get_status with the published body', async () => {
    const { token } = await aViewer();
    const peer = await subscribe(api, token);
    peer.send({ type: 'get_status' });
    expect(await peer.frame('status')).toMatchObject({
      status: { overall: { state: 'no_connections' }, connections: [] },
    });
  });

  it('says what is wrong with a frame, and closes after ten bad ones', async () => {
    const { token } = await aViewer();
    const peer = await subscribe(api, token);
    peer.send({ type: 'subscribe', types: ['everything'], extra: 1 });
    expect(await peer.frame('error')).toMatchObject({
      code: 'BAD_FRAME',
      fields: [{ field: '/types/0' }, {}],
    });
    for (const bad of ['', 'x', '[]', '{"type":"nothing"}', '{"type":"history","limit":1001}'])
      peer.send(bad);
    for (let i = 0; i < 4; i++) peer.send('null');
    expect(await peer.closed()).toBe(1008);
  });

  it('closes on a frame of more than 64 KiB', async () => {
    const { token } = await aViewer();
    const peer = await subscribe(api, token);
    peer.send({ type: 'subscribe', object: 'x'.repeat(70_000) });
    expect(await peer.closed()).toBe(1009);
  });
});

describe('the end of a credential', () => {
  it('closes the socket with 4401 when the token expires, unless a fresh one was sent', async () => {
    const tenant = await api.aTenant();
    const userId = randomUUID();
    await api.database.system.run(async (manager) => {
      await manager.query(`insert into app_user (id, email, name) values ($1, $2, 'Ana')`, [
        userId,
        `${userId}@example.org`,
      ]);
      await manager.query(`insert into membership (user_id, tenant_id, role) values ($1, $2, 'viewer')`, [
        userId,
        tenant,
      ]);
    });
    const tokens = api.app.get(AccessTokens);
    const lifetimeMs = tokens.lifetimeSeconds * 1_000;
    const endingIn = (ms: number) => tokens.sign(userId, new Date(Date.now() - lifetimeMs + ms));
    const [ends, renewed] = [
      await subscribe(api, await endingIn(3_000)),
      await subscribe(api, await endingIn(3_000)),
    ];
    renewed.send({ type: 'auth', token: await endingIn(60_000) });
    expect(await ends.closed()).toBe(4401);
    renewed.send({ type: 'ping' });
    await renewed.frame('pong');
  });
});

describe('a slow client', () => {
  it('holds nobody else up, and is closed with 4408 when it does not read', async () => {
    const { tenant, token } = await aViewer();
    const [slow, quick] = [await subscribe(api, token), await subscribe(api, token)];
    slow.socket.pause();
    const data = { log: 'x'.repeat(20_000) };
    for (let i = 0; i < 20; i++) await events.many(tenant, 50, { data });
    await eventually(() => expect(quick.sequences()).toEqual(upTo(1_000)));
    await pause(2_500);
    slow.socket.resume();
    expect([1006, 4408]).toContain(await slow.closed()); // cut off when even the close frame finds no room
    const received = slow.sequences();
    expect(received).toEqual(upTo(received.length));
    expect(received.length).toBeLessThan(1_000);
    const back = await subscribe(api, token, { since: received.length });
    await eventually(() => expect(back.sequences()).toEqual(upTo(1_000, received.length + 1)));
  });

  it('gets everything when it only was away for a moment', async () => {
    const { tenant, token } = await aViewer();
    const peer = await subscribe(api, token);
    peer.socket.pause();
    const data = { log: 'x'.repeat(20_000) };
    await events.many(tenant, 300, { data });
    await pause(100);
    peer.socket.resume();
    await eventually(() => expect(peer.sequences()).toEqual(upTo(300)));
  });
});

describe('the process', () => {
  it('shows what is published, delivered, dropped and open in its metrics', async () => {
    const { tenant, token } = await aViewer();
    const peer = await subscribe(api, token);
    await events.many(tenant, 2);
    await eventually(() => expect(peer.sequences()).toEqual([1, 2]));
    // another process of this house may have published them: here only that it would be told
    await eventually(async () => {
      const { body } = await api.with()<string>('GET', '/metrics');
      for (const metric of [
        /^resync_event_sockets [1-9]/m,
        /^resync_events_delivered_total\{how="live"\} [1-9]/m,
        /^# TYPE resync_events_published_total counter/m,
        /^resync_events_relay_lag \d/m,
        /^# TYPE resync_events_publication_delay_seconds histogram/m,
        /^resync_events_dropped_total \d/m,
        /^resync_events_feed_on_stream 1/m,
      ])
        expect(body).toMatch(metric);
    });
  });

  it('tells its clients to come back when it goes away, and does not wait for silent ones', async () => {
    const going = await startApi();
    const token = await going.aKey('viewer', await going.aTenant());
    const [polite, silent] = [await subscribe(going, token), await subscribe(going, token)];
    silent.socket.pause();
    const begun = Date.now();
    await going.close();
    expect(await polite.closed()).toBe(1001);
    expect(Date.now() - begun).toBeLessThan(6_000);
    silent.socket.terminate();
  });
});
