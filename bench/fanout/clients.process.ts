import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { subscribe } from '@resync/client';
import { WebSocket } from 'ws';
import { type FromClients, now, type ToClients } from './fanout.protocol.js';

/** Thousands of clients in one process: each notes when it heard which number, nothing else. */
interface Heard {
  token: string;
  /** Number and moment in turns: an array of objects would be most of the memory. */
  events: number[];
}
const clients: Heard[] = [];
const AT_ONCE = 50;

const tell = (message: FromClients): void => void process.send?.(message);

async function openBare(address: string, token: string): Promise<void> {
  const heard: Heard = { token, events: [] };
  const socket = new WebSocket(`${address.replace('http', 'ws')}/api/v1/monitoring/ws`, {
    headers: { 'x-api-key': token },
    perMessageDeflate: false,
  });
  const ready = new Promise<void>((resolve) =>
    socket.on('message', (data: Buffer) => {
      const at = now();
      const frame = JSON.parse(data.toString('utf8')) as { type: string; event?: { sequence: number } };
      if (frame.event) heard.events.push(frame.event.sequence, at);
      else if (frame.type === 'subscribed') resolve();
    }),
  );
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'subscribe' }));
  await ready;
  clients.push(heard);
}

/** The client that the product ships: it comes back by itself and goes on where it was. */
async function openResuming(address: string, token: string): Promise<void> {
  const heard: Heard = { token, events: [] };
  clients.push(heard);
  const connected = Promise.withResolvers<void>();
  const onConnection = (state: string): void => void (state === 'connected' && connected.resolve());
  const follow = async () => {
    for await (const event of subscribe({ address, token }, { since: 0, onConnection }))
      heard.events.push(event.sequence, now());
  };
  follow().catch((error: unknown) => process.stderr.write(`a client gave up: ${String(error)}\n`));
  await connected.promise;
}

async function open({ address, tokens, resuming }: Extract<ToClients, { kind: 'open' }>): Promise<void> {
  const waiting = [...tokens];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let token = waiting.pop(); token !== undefined; token = waiting.pop())
        await (resuming ? openResuming : openBare)(address, token);
    }),
  );
  tell({ kind: 'ready' });
}

async function report({ sentAt, expected }: Extract<ToClients, { kind: 'report' }>): Promise<void> {
  const all = expected * clients.length * 2;
  const end = now() + 30_000;
  while (clients.reduce((sum, { events }) => sum + events.length, 0) < all && now() < end) await pause(20);
  const latencies: number[] = [];
  let wrong = 0;
  for (const { token, events } of clients) {
    for (let i = 0; i < events.length; i += 2) {
      const [sequence = 0, at = 0] = events.slice(i, i + 2);
      latencies.push(Math.max(0, at - (sentAt[token]?.[sequence] ?? at)));
      if (sequence !== i / 2 + 1) wrong++;
    }
    wrong += Math.max(0, expected - events.length / 2);
  }
  tell({ kind: 'report', latencies, received: latencies.length, wrong });
}

process.on('message', (message: ToClients) => {
  const work = message.kind === 'open' ? open(message) : report(message);
  work.catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
process.once('disconnect', () => process.exit(0));
