import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EventsGateway } from '../src/events/events.gateway.js';
import { type ApiHarness, startApi } from './api-harness.js';
import {
  type EventSource,
  openSocket,
  type SocketPeer,
  startEventSource,
  subscribe,
  upTo,
} from './socket.fixtures.js';

let api: ApiHarness;
let events: EventSource;
/** Somebody well-behaved, whom nothing here may disturb. */
let witness: SocketPeer;
let tenant: string;
let token: string;
beforeAll(async () => {
  api = await startApi({ SOCKET_SLOW_CLIENT_SECONDS: '1' });
  events = startEventSource(api);
});
afterAll(async () => {
  await events.stop();
  await api.close();
});
beforeEach(async () => {
  tenant = await api.aTenant();
  token = await api.aKey('viewer', tenant);
  witness = await subscribe(api, token);
});
afterEach(async () => {
  const { last } = (await events.many(tenant, 3)) ?? { last: 0 };
  await vi.waitFor(() => expect(witness.sequences()).toEqual(upTo(last)), { timeout: 45_000 });
  witness.socket.terminate();
});

/** A client that writes what it likes after the handshake: `frame` is raw bytes of the protocol. */
async function rawClient(): Promise<{ socket: Socket; closeCode: Promise<number> }> {
  const { hostname, port } = new URL(api.address);
  const socket = connect(Number(port), hostname);
  socket.write(
    `GET /api/v1/monitoring/ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nX-Api-Key: ${token}\r\n\r\n`,
  );
  const received: Buffer[] = [];
  const closeCode = new Promise<number>((resolve) => {
    socket.on('data', (data: Buffer) => {
      received.push(data);
      const code = closeCodeIn(Buffer.concat(received));
      if (code !== null) resolve(code);
    });
    socket.on('close', () => resolve(1006));
    socket.on('error', () => undefined);
  });
  await vi.waitFor(() => expect(Buffer.concat(received).includes('welcome')).toBe(true), { timeout: 45_000 });
  return { socket, closeCode };
}

/** The code of the last frame when it is a close frame of the server: `88 length code …`. */
function closeCodeIn(bytes: Buffer): number | null {
  for (let at = bytes.length - 4; at > 0; at--)
    if (bytes[at] === 0x88 && bytes[at + 1] === bytes.length - at - 2) return bytes.readUInt16BE(at + 2);
  return null;
}

/** A frame of a client with a mask of zeros, which leaves the payload as it is. */
const frame = (first: number, payload: Buffer): Buffer =>
  Buffer.concat([Buffer.from([first, 0x80 | payload.length, 0, 0, 0, 0]), payload]);

describe('bytes that are no frames', () => {
  it.each([
    ['a text that is no UTF-8', frame(0x81, Buffer.from([0xff, 0xfe, 0xfd])), 1007],
    ['an opcode that does not exist', frame(0x8b, Buffer.alloc(0)), 1002],
    ['reserved bits', frame(0xf1, Buffer.from('{}')), 1002],
    ['a frame that is not masked', Buffer.from([0x81, 0x02, 0x7b, 0x7d]), 1002],
    ['a continuation of nothing', frame(0x80, Buffer.from('x')), 1002],
    ['a ping in pieces', frame(0x09, Buffer.from('x')), 1002],
    ['a close frame of one byte', frame(0x88, Buffer.from([3])), 1002],
    ['a frame that says it has 2^62 bytes', Buffer.from([0x81, 0xff, 0x40, 0, 0, 0, 0, 0, 0, 0]), 1009],
  ])('close the socket: %s', async (_what, bytes, code) => {
    const { socket, closeCode } = await rawClient();
    socket.write(bytes);
    expect(await closeCode).toBe(code);
    socket.destroy();
  });

  it('close the socket: more than 64 KiB in many pieces', async () => {
    const { socket, closeCode } = await rawClient();
    socket.write(frame(0x01, Buffer.alloc(100, 'x')));
    for (let i = 0; i < 700; i++) socket.write(frame(0x00, Buffer.alloc(100, 'x')));
    expect(await closeCode).toBe(1009);
    socket.destroy();
  });
});

describe('a client without measure', () => {
  it('is closed after ten binary frames', async () => {
    const peer = await subscribe(api, token);
    for (let i = 0; i < 10; i++) peer.socket.send(Buffer.from('{"type":"ping"}'), { binary: true });
    expect(await peer.closed()).toBe(1008);
    expect(peer.frames.filter((one) => one.type === 'error')).toHaveLength(10);
  });

  it('that subscribes thousands of times is answered each time, past its rate by a refusal', async () => {
    const peer = await subscribe(api, token);
    for (let i = 0; i < 3_000; i++) peer.send({ type: 'subscribe', types: ['jobs'], object: `/S${i}*` });
    await events.many(tenant, 5);
    await vi.waitFor(() => expect(witness.sequences()).toEqual(upTo(5)), { timeout: 45_000 });
    const count = (type: string) => peer.frames.filter((one) => one.type === type).length;
    await vi.waitFor(() => expect(count('subscribed') + count('error')).toBe(3_001), { timeout: 60_000 });
    expect(count('subscribed')).toBeGreaterThan(1);
    expect(await peer.frame('error')).toMatchObject({ code: 'RATE_LIMITED' });
    peer.socket.terminate();
  });

  it('is answered its pings, but not more of them than it reads', async () => {
    const peer = await subscribe(api, token);
    const pongs = vi.fn();
    peer.socket.on('pong', pongs);
    peer.socket.ping('x');
    await once(peer.socket, 'pong');
    peer.socket.pause();
    const data = Buffer.alloc(125);
    for (let i = 0; i < 60_000; i++) peer.socket.ping(data);
    await vi.waitFor(() => expect(peer.socket.bufferedAmount).toBe(0), { timeout: 60_000 });
    expect(Math.max(...bufferedOf(api))).toBeLessThan(1_048_576);
    peer.socket.resume();
    await vi.waitFor(() => expect(pongs.mock.calls.length).toBeGreaterThan(1), { timeout: 45_000 });
    peer.socket.terminate();
  });

  it('that asks for the past again and again and reads nothing fills no memory, and is closed', async () => {
    await events.many(tenant, 200, { data: { log: 'x'.repeat(20_000) } });
    await vi.waitFor(() => expect(witness.sequences()).toEqual(upTo(200)), { timeout: 45_000 });
    const peer = await subscribe(api, token);
    peer.socket.pause();
    for (let i = 0; i < 50; i++) peer.send({ type: 'history' });
    await pause(800);
    expect(Math.max(...bufferedOf(api))).toBeLessThan(3 * 4_200_000); // one answer or two, not fifty
    await pause(3_500);
    peer.socket.resume();
    expect([1006, 4408]).toContain(await peer.closed());
  });
});

describe('many who say nothing', () => {
  it('are let in up to a bound, and keep nobody out who says who it is', async () => {
    const strangers = Array.from({ length: 1_050 }, () => openSocket(api));
    const refused = strangers.map((one) => one.closed());
    await Promise.race(refused);
    const known = await openSocket(api, { 'x-api-key': token }).frame('welcome');
    expect(known.tenant).toBe(tenant);
    const codes = await Promise.all(refused);
    const beyond = codes.filter((code) => code === 1013);
    expect(beyond.length).toBeGreaterThan(0);
    expect(beyond.length).toBeLessThanOrEqual(50); // fewer where the first had been given up before the last came
    expect(codes.filter((code) => code !== 1013 && code !== 4401)).toEqual([]);
  });
});

/** Bytes that wait for each client of the gateway. */
const bufferedOf = ({ app }: ApiHarness): number[] => app.get(EventsGateway).buffered();
