import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { type ConnectionInjector, Server, ServerCredentials } from '@grpc/grpc-js';
import { type BeforeApplicationShutdown, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ServerGoesAway } from './grpc.errors.js';
import { type GrpcService } from './grpc-service.js';
import { type GrpcStream } from './grpc-stream.js';

const MAX_REQUEST_BYTES = 65_536;
const FIND_DEAD_PEERS = { 'grpc.keepalive_time_ms': 30_000, 'grpc.keepalive_timeout_ms': 10_000 };
const CALLS_OF_ONE_CONNECTION = { 'grpc.max_concurrent_streams': 1_000 };
/** What a client may take to read the end of its calls before its connection is cut. */
const CLOSING_MS = 2_000;

/**
 * gRPC on a port of its own, in plain text like the HTTP port. The listening socket is ours and hands its connections
 * to grpc-js, which offers no way to cut off a client that has stopped reading.
 */
export class GrpcServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(GrpcServer.name);
  readonly #streams = new Set<GrpcStream>();
  readonly #sockets = new Map<string, Socket>();
  readonly #server = new Server({
    'grpc.max_receive_message_length': MAX_REQUEST_BYTES,
    ...FIND_DEAD_PEERS,
    ...CALLS_OF_ONE_CONNECTION,
  });
  readonly #listener = createServer((socket) => this.#accept(socket));
  #injector: ConnectionInjector | null = null;

  constructor(
    private readonly at: { host: string; port: number },
    private readonly services: readonly GrpcService[],
  ) {}

  /** The port it listens to; it differs from the one asked for when that was 0. */
  get port(): number {
    return (this.#listener.address() as AddressInfo).port;
  }

  async onApplicationBootstrap(): Promise<void> {
    const house = { streams: this.#streams, cut: (peer: string) => void this.#sockets.get(peer)?.destroy() };
    for (const { definition, implementation } of this.services)
      this.#server.addService(definition, implementation(house));
    this.#injector = this.#server.createConnectionInjector(ServerCredentials.createInsecure());
    this.#listener.listen(this.at.port, this.at.host);
    await once(this.#listener, 'listening');
    this.#logger.log(`gRPC listens to port ${this.port}`);
  }

  /** Ends each stream with a word to come back, and waits a moment for what is under way. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.#injector) return;
    const closed = once(this.#listener, 'close');
    this.#listener.close();
    for (const stream of this.#streams) stream.fail(new ServerGoesAway());
    this.#injector.drain(CLOSING_MS);
    await closed;
    this.#injector.destroy();
  }

  #accept(socket: Socket): void {
    socket.setNoDelay();
    const peer = `${socket.remoteAddress}:${socket.remotePort}`;
    this.#sockets.set(peer, socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(peer));
    this.#injector?.injectConnection(socket);
  }
}
