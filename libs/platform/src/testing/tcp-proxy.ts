import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A server's address that a test can take away and give back. */
export interface TcpProxy {
  /** The target's address with the proxy's host and port. */
  url: string;
  /** Drops every connection and takes no new one. */
  cut(): void;
  /** Takes connections and bytes and lets none through, as a server that was stopped (SIGSTOP) does. */
  hang(): void;
  restore(): void;
  close(): Promise<void>;
}

const pause = (socket: Socket) => void socket.pause();

/** Stands before a server given by its address, such as `redis://127.0.0.1:6379`. */
export async function openTcpProxy(target: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let state: 'open' | 'cut' | 'hung' = 'open';
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  const drop = () => sockets.forEach((socket) => socket.destroy());
  const server = createServer((incoming) => {
    track(incoming);
    if (state === 'cut') return void incoming.destroy();
    const outgoing = track(connect(Number(port), hostname));
    incoming.pipe(outgoing).pipe(incoming);
    if (state === 'hung') pause(outgoing);
    incoming.on('close', () => outgoing.destroy());
    outgoing.on('close', () => incoming.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    url: Object.assign(new URL(target), { host: `127.0.0.1:${address.port}` }).toString(),
    cut() {
      state = 'cut';
      drop();
    },
    hang() {
      state = 'hung';
      sockets.forEach(pause);
    },
    restore() {
      state = 'open';
      sockets.forEach((socket) => socket.resume());
    },
    async close() {
      drop();
      server.close();
      await once(server, 'close');
    },
  };
}
