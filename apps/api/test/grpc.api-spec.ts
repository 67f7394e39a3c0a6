import { setTimeout as pause } from 'node:timers/promises';
import { Metadata, status } from '@grpc/grpc-js';
import { EventSeverity, Health, Monitoring, ResetReason, SubscriptionType } from '@resync/platform/proto';
import { ownerClient } from '@resync/platform/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.js';
import { grpcClient, type GrpcClient, refusal, subscriber } from './grpc.fixtures.js';
import { anExpiringToken } from './identity.fixtures.js';
import { type EventSource, startEventSource, upTo } from './socket.fixtures.js';

let api: ApiHarness;
let events: EventSource;
beforeAll(async () => {
  api = await startApi({
    GRPC_PORT: '0',
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

const clients: GrpcClient[] = [];
const connect = (to = api): GrpcClient => {
  const client = grpcClient(to);
  clients.push(client);
  return client;
};
afterEach(() => clients.splice(0).forEach((client) => client.close()));

const eventually = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 45_000, interval: 20 });

async function aViewer(of = api) {
  const tenant = await of.aTenant();
  return { tenant, headers: { 'x-api-key': await of.aKey('viewer', tenant) } };
}

const refused = (call: Promise<unknown>) =>
  call.then(
    () => Promise.reject(new Error('the call was answered')),
    (error: unknown) => refusal(error),
  );

describe('a call', () => {
  it('is let in by x-api-key and by authorization, like REST', async () => {
    const { headers } = await aViewer();
    const bearer = { authorization: `Bearer ${headers['x-api-key']}` };
    for (const metadata of [headers, bearer]) {
      const { status } = await connect().call(Monitoring.method.getStatus, {}, metadata);
      expect(status?.connections).toEqual([]);
    }
  });

  it('is refused without a credential, with a wrong one, and for a tenant that it does not hold', async () => {
    const [mine, theirs] = [await aViewer(), await aViewer()];
    const { call } = connect();
    const ask = (headers: Record<string, string>) => refused(call(Monitoring.method.getStatus, {}, headers));
    expect(await ask({})).toMatchObject({ code: status.UNAUTHENTICATED, reason: 'UNAUTHENTICATED' });
    expect(await ask({ 'x-api-key': 'rsk_wrong' })).toMatchObject({ code: status.UNAUTHENTICATED });
    expect(await ask({ ...mine.headers, 'x-tenant-id': theirs.tenant })).toMatchObject({
      code: status.PERMISSION_DENIED,
      reason: 'TENANT_NOT_HELD',
      trailer: 'TENANT_NOT_HELD',
    });
  });

  it('is told each bad field of its request', async () => {
    const { headers } = await aViewer();
    const { call } = connect();
    const request = { limit: 501, cursor: 'x', object: '\0' };
    expect(
      await refused(call(Monitoring.method.listProblems, { ...request, object: 'a' }, headers)),
    ).toMatchObject({
      code: status.INVALID_ARGUMENT,
      reason: 'INVALID_INPUT',
      fields: ['/limit', '/cursor'],
    });
    expect(await refused(call(Monitoring.method.listProblems, request, headers))).toMatchObject({
      fields: ['/object'],
    });
  });

  it('is told that bytes are no message', async () => {
    const { headers } = await aViewer();
    const { client } = connect();
    const answer = new Promise((resolve, reject) =>
      client.makeUnaryRequest(
        '/resync.v1.Monitoring/ListProblems',
        (bytes: Buffer) => bytes,
        (bytes: Buffer) => bytes,
        Buffer.from([0xff, 0xff, 0xff]),
        Metadata.fromHttp2Headers(headers),
        (error, bytes) => (error ? reject(error) : resolve(bytes)),
      ),
    );
    expect(await refused(answer)).toMatchObject({ code: status.INVALID_ARGUMENT, reason: 'INVALID_INPUT' });
  });

  it('may ask for the health without a credential', async () => {
    expect(await connect().call(Health.method.check, {})).toMatchObject({ status: 1 });
  });
});

describe('subscribing', () => {
  it('tells what happens, each event once and in order, as REST shows it', async () => {
    const { tenant, headers } = await aViewer();
    const peer = subscriber(connect(), headers);
    expect(await peer.last('subscribed')).toMatchObject({ cursor: 0n, heartbeatSeconds: 1 });
    await events.append(tenant, { type: 'job.abend' }, { type: 'job.fail' });
    await eventually(() => expect(peer.sequences()).toEqual([1, 2]));
    expect(await peer.last('event')).toMatchObject({ tenant, sequence: 2n, type: 'job.fail' });
  });

  it('sends only what the subscription asks for, and moves the cursor over the rest', async () => {
    const { tenant, headers } = await aViewer();
    const peer = subscriber(connect(), headers, {
      types: [SubscriptionType.WORKSTATIONS, SubscriptionType.CRITICAL],
      severity: EventSeverity.WARNING,
      object: '/AGT*',
    });
    await peer.last('subscribed');
    const workstation = (key: string) =>
      ({
        category: 'workstations',
        severity: 'error',
        object: { kind: 'workstation', id: null, key, connectionId: null },
      }) as const;
    await events.append(
      tenant,
      { severity: 'error' },
      { severity: 'critical' },
      workstation('/WS9'),
      workstation('/AGT1'),
      { ...workstation('/AGT1'), severity: 'info' },
    );
    await eventually(async () => expect((await peer.last('heartbeat')).cursor).toBe(5n));
    expect(peer.sequences()).toEqual([2, 4]);
  });

  it("never tells another tenant's events", async () => {
    const [mine, theirs] = [await aViewer(), await aViewer()];
    const [peer, other] = [subscriber(connect(), mine.headers), subscriber(connect(), theirs.headers)];
    await Promise.all([peer.last('subscribed'), other.last('subscribed')]);
    await events.many(theirs.tenant, 5);
    await eventually(() => expect(other.sequences()).toEqual(upTo(5)));
    expect(peer.sequences()).toEqual([]);
  });

  it('refuses a subscription that is none', async () => {
    const { headers } = await aViewer();
    const peer = subscriber(connect(), headers, { types: [99 as SubscriptionType], object: '' });
    expect(refusal(await peer.ended)).toMatchObject({
      code: status.INVALID_ARGUMENT,
      fields: expect.arrayContaining(['/object']),
    });
  });
});

describe('resuming', () => {
  it('misses and repeats nothing when the client is cut off again and again while events flow', async () => {
    const { tenant, headers } = await aViewer();
    let writing = true;
    const writer = (async () => {
      for (let i = 0; i < 60; i++) await events.many(tenant, 1 + (i % 20));
      writing = false;
    })();
    const received: number[] = [];
    while (writing) {
      const client = connect();
      const peer = subscriber(client, headers, { since: BigInt(received.at(-1) ?? 0) });
      await peer.last('subscribed');
      await pause(Math.random() * 60);
      const got = peer.sequences(); // what is on its way is lost, as on a dropped network
      peer.call.cancel();
      client.close();
      received.push(...got);
      expect(received).toEqual(upTo(received.length));
    }
    await writer;
    const last = subscriber(connect(), headers, { since: BigInt(received.at(-1) ?? 0) });
    const total = await events.many(tenant, 1);
    await eventually(() => expect([...received, ...last.sequences()]).toEqual(upTo(total?.last ?? 0)));
  });

  it('says reset and begins at the newest when the place is not kept any more, or never was', async () => {
    const { tenant, headers } = await aViewer();
    await events.many(tenant, 10);
    const owner = await ownerClient();
    await owner.query('delete from event where tenant_id = $1 and sequence < 5', [tenant]);
    await owner.end();
    const [tooOld, unknown] = [3n, 99n].map((since) => subscriber(connect(), headers, { since }));
    expect(await tooOld!.last('reset')).toMatchObject({ reason: ResetReason.TOO_OLD, cursor: 10n });
    expect((await tooOld!.last('reset')).snapshot?.overall).toMatchObject({ healthy: expect.any(Boolean) });
    expect(await unknown!.last('reset')).toMatchObject({ reason: ResetReason.UNKNOWN, cursor: 10n });
    expect(await unknown!.last('subscribed')).toMatchObject({ cursor: 10n });
  });
});

describe('the end of a subscription', () => {
  it('frees the subscriber and its place when the client cancels', async () => {
    const { headers } = await aViewer();
    const peers = Array.from({ length: 5 }, () => subscriber(connect(), headers));
    await Promise.all(peers.map((peer) => peer.last('subscribed')));
    expect(refusal(await subscriber(connect(), headers).ended)).toMatchObject({
      code: status.RESOURCE_EXHAUSTED,
      reason: 'TOO_MANY_SUBSCRIBERS',
    });
    peers[0]?.call.cancel();
    await eventually(async () => {
      const next = subscriber(connect(), headers);
      expect(await Promise.race([next.last('subscribed'), next.ended])).toMatchObject({ cursor: 0n });
    });
  });

  it('comes with the end of the credential', async () => {
    const tenant = await api.aTenant();
    const authorization = `Bearer ${await anExpiringToken(api, tenant, 5_000)}`;
    const peer = subscriber(connect(), { authorization });
    await peer.last('subscribed');
    expect(refusal(await peer.ended)).toMatchObject({
      code: status.UNAUTHENTICATED,
      reason: 'UNAUTHENTICATED',
    });
  });

  it('comes to a client that does not read, which holds nobody else up and misses nothing later', async () => {
    const { tenant, headers } = await aViewer();
    const [slow, quick] = [subscriber(connect(), headers), subscriber(connect(), headers)];
    await Promise.all([slow.last('subscribed'), quick.last('subscribed')]);
    slow.call.pause();
    const data = { log: 'x'.repeat(20_000) };
    for (let i = 0; i < 8; i++) await events.many(tenant, 50, { data });
    await eventually(() => expect(quick.sequences()).toEqual(upTo(400)));
    await pause(4_500); // a second to be too slow, two to be told so, then it is cut
    slow.call.resume();
    expect(await slow.ended).toMatchObject({ code: status.UNAVAILABLE });
    const received = slow.sequences();
    expect(received).toEqual(upTo(received.length));
    expect(received.length).toBeLessThan(400);
    const back = subscriber(connect(), headers, { since: BigInt(received.length) });
    await eventually(() => expect(back.sequences()).toEqual(upTo(400, received.length + 1)));
  });

  it('comes with a word to come back when the server goes away', async () => {
    const going = await startApi({ GRPC_PORT: '0' });
    const { headers } = await aViewer(going);
    const peer = subscriber(connect(going), headers);
    await peer.last('subscribed');
    const begun = Date.now();
    await going.close();
    expect(refusal(await peer.ended)).toMatchObject({ code: status.UNAVAILABLE, reason: 'SERVER_GOES_AWAY' });
    expect(Date.now() - begun).toBeLessThan(6_000);
  });
});
