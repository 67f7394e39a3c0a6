import { once } from 'node:events';
import {
  EventLog,
  EventStream,
  type NewEvent,
  RedisConnections,
  RelayRepository,
  RelayService,
} from '@resync/platform';
import { anEvent, testEnvironment } from '@resync/platform/testing';
import { vi } from 'vitest';
import { WebSocket } from 'ws';
import { type ServerFrame } from '../src/events/socket.frames.js';
import { type ApiHarness } from './api-harness.js';

type Frame<Type extends ServerFrame['type']> = Extract<ServerFrame, { type: Type }>;

/** A client of the event socket that remembers every frame. */
export interface SocketPeer {
  socket: WebSocket;
  frames: ServerFrame[];
  /** Sequences of the events received, in order. */
  sequences(): number[];
  send(frame: object | string): void;
  /** The first frame of a type, now or later. */
  frame<Type extends ServerFrame['type']>(type: Type): Promise<Frame<Type>>;
  /** Code of the close, now or later. */
  closed(): Promise<number>;
}

/** Opens the socket; `headers` may carry the credential. Ends with the test's process at the latest. */
export function openSocket(api: ApiHarness, headers: Record<string, string> = {}): SocketPeer {
  const socket = new WebSocket(`${api.address.replace('http', 'ws')}/api/v1/monitoring/ws`, { headers });
  const frames: ServerFrame[] = [];
  const closed = once(socket, 'close').then(([code]) => code as number);
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString('utf8')) as ServerFrame));
  return {
    socket,
    frames,
    sequences: () => frames.flatMap((frame) => (frame.type === 'event' ? [frame.event.sequence] : [])),
    send: (frame) => {
      const text = typeof frame === 'string' ? frame : JSON.stringify(frame);
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
      else socket.once('open', () => socket.send(text));
    },
    frame: (type) =>
      vi.waitFor(
        () => {
          const found = frames.find((frame) => frame.type === type);
          if (!found) throw new Error(`no frame ${type} among ${JSON.stringify(frames).slice(0, 500)}`);
          return found as never;
        },
        { timeout: 45_000, interval: 10 },
      ),
    closed: () => closed,
  };
}

/** Signed in by the first frame and subscribed. */
export async function subscribe(
  api: ApiHarness,
  token: string,
  subscription: object = {},
): Promise<SocketPeer> {
  const peer = openSocket(api);
  peer.send({ type: 'auth', token });
  peer.send({ type: 'subscribe', ...subscription });
  await peer.frame('subscribed');
  return peer;
}

/** Writes and publishes events as a worker does. */
export function startEventSource(api: ApiHarness) {
  const log = new EventLog(api.database.tenants);
  const redis = new RedisConnections({ url: testEnvironment().redisUrl });
  const relay = new RelayService(new RelayRepository(api.database.system), new EventStream(redis, 10_000), {
    systemUrl: testEnvironment().systemUrl,
    shards: 4,
    sweepMs: 500,
  });
  relay.start();
  return {
    append: (tenant: string, ...events: Partial<NewEvent>[]) =>
      api.database.tenants.run(tenant, (manager) => log.append(manager, tenant, events.map(anEvent))),
    many: (tenant: string, count: number, over: Partial<NewEvent> = {}) =>
      api.database.tenants.run(tenant, (manager) =>
        log.append(
          manager,
          tenant,
          Array.from({ length: count }, () => anEvent(over)),
        ),
      ),
    async stop() {
      await relay.stop();
      redis.onModuleDestroy();
    },
  };
}
export type EventSource = ReturnType<typeof startEventSource>;

export const upTo = (last: number, first = 1): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
