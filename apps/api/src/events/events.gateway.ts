import { type IncomingMessage, type Server } from 'node:http';
import { type Duplex } from 'node:stream';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ResyncError } from '@resync/platform';
import { type WebSocket, WebSocketServer } from 'ws';
import { credentialOf, header } from '../access/credential.js';
import { type ClientParts, SocketClient } from './socket-client.js';
import { SocketConnection } from './socket-connection.js';
import { admit, type Admission, refusalCode } from './socket-credential.js';
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
  });
  readonly #clients = new Map<WebSocket, { connection: SocketConnection; answered: boolean }>();
  #pings: NodeJS.Timeout | undefined;

  constructor(
    private readonly adapters: HttpAdapterHost,
    private readonly parts: ClientParts,
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

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    if (request.url?.split('?', 1)[0] !== EVENTS_PATH) return answer(socket, 404, 'ROUTE_NOT_FOUND');
    const token = credentialOf(request);
    try {
      const admission = token
        ? await admit(this.parts.authenticator, token, header(request, 'x-tenant-id'))
        : null;
      this.#server.handleUpgrade(request, socket, head, (ws) => this.#accept(ws, admission));
    } catch (error) {
      answer(socket, httpStatus(error), error instanceof ResyncError ? error.code : 'INTERNAL');
    }
  }

  #accept(socket: WebSocket, admission: Admission | null): void {
    const guest = admission ?? this.parts.limits.greet();
    if (!guest) return socket.close(CLOSE.tryLater, 'too many sockets that have not said who they are');
    const state = { connection: new SocketConnection(socket), answered: true };
    this.#clients.set(socket, state);
    const client = new SocketClient(state.connection, this.parts, guest);
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

function httpStatus(error: unknown): number {
  const code = refusalCode(error);
  if (code === CLOSE.unauthenticated) return 401;
  return code === CLOSE.forbidden ? 403 : 503;
}

const REASONS: Record<number, string> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  503: 'Service Unavailable',
};

/** Refuses an upgrade as HTTP, with the code that a problem document would have. */
function answer(socket: Duplex, status: number, code: string): void {
  const body = JSON.stringify({ type: `urn:resync:problem:${code}`, title: REASONS[status], status, code });
  socket.end(
    `HTTP/1.1 ${status} ${REASONS[status]}\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
