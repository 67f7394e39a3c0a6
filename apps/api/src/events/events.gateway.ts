import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import { type Duplex } from 'node:stream';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type WebSocket, WebSocketServer } from 'ws';
import { clientAddress } from '../access/client-address.js';
import { credentialOf, header } from '../access/credential.js';
import { type Guest } from '../access/doorkeeper.service.js';
import { type Failure, failureOf } from '../problems/problem.js';
import { type ClientParts, SocketClient } from './socket-client.js';
import { SocketConnection } from './socket-connection.js';
import { CLOSE } from './socket.frames.js';

export const EVENTS_PATH = '/api/v1/monitoring/ws';
const MAX_FRAME_BYTES = 65_536;
const PING_EVERY_MS = 30_000;

/**
 * The event socket on the HTTP server's own port. It stands on `ws` itself and not on Nest's adapter: it has to
 * know how much is buffered for a client and to stop reading from one.
 */
@Injectable()
export class EventsGateway implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    autoPong: false, // SocketConnection answers, as long as the answers are read
  });
  readonly #clients = new Map<WebSocket, { connection: SocketConnection; answered: boolean }>();
  #pings: NodeJS.Timeout | undefined;

  constructor(
    private readonly adapters: HttpAdapterHost,
    private readonly parts: ClientParts,
    private readonly trustedProxies: number,
  ) {}

  onApplicationBootstrap(): void {
    const http = this.adapters.httpAdapter.getHttpServer() as Server;
    http.on('upgrade', (request, socket, head) => void this.#upgrade(request, socket, head));
    this.#pings = setInterval(() => this.#pingAll(), PING_EVERY_MS);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.#pings);
    for (const { connection } of this.#clients.values())
      connection.close(CLOSE.goingAway, 'the server goes away: come back with since');
    this.#server.close();
  }

  /** Bytes that wait to be taken by the network, client by client. */
  buffered(): number[] {
    return [...this.#clients.values()].map(({ connection }) => connection.buffered);
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    if (request.url?.split('?', 1)[0] !== EVENTS_PATH)
      return answer(socket, failureOf(Object.assign(new Error(), { statusCode: 404 })));
    const token = credentialOf(request);
    const address = clientAddress(request, this.trustedProxies);
    try {
      const { doorkeeper } = this.parts;
      const guest = token ? await doorkeeper.admit(token, header(request, 'x-tenant-id'), address) : null;
      if (!guest) await doorkeeper.stranger(address);
      this.#server.handleUpgrade(request, socket, head, (ws) => this.#accept(ws, guest, address));
    } catch (error) {
      answer(socket, failureOf(error));
    }
  }

  #accept(socket: WebSocket, known: Guest | null, address: string): void {
    const guest = known ?? this.parts.limits.greet();
    if (!guest) return socket.close(CLOSE.tryLater, 'too many sockets that have not said who they are');
    const state = {
      connection: new SocketConnection(socket, this.parts.config.slowClientMs),
      answered: true,
    };
    this.#clients.set(socket, state);
    const client = new SocketClient(state.connection, this.parts, guest, address);
    socket.on('pong', () => (state.answered = true));
    socket.on('error', () => undefined); // a frame too big, text that is no UTF-8: ws closes with the code for it
    socket.on('close', () => {
      this.#clients.delete(socket);
      client.closed();
    });
  }

  /** Finds the peers that have gone without a word. */
  #pingAll(): void {
    for (const [socket, state] of this.#clients) {
      if (!state.answered) socket.terminate();
      state.answered = false;
      socket.ping();
    }
  }
}

/** Refuses an upgrade as HTTP, with the code that a problem document would have. */
function answer(socket: Duplex, { status, code, details }: Failure): void {
  const title = STATUS_CODES[status];
  const body = JSON.stringify({ type: `urn:resync:problem:${code}`, title, status, code });
  const { retryAfterSeconds } = details;
  const later =
    typeof retryAfterSeconds === 'number' ? `Retry-After: ${Math.ceil(retryAfterSeconds)}\r\n` : '';
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\nContent-Type: application/problem+json\r\n${later}` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
