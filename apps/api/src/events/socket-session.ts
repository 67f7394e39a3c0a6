import { type StatusService } from '@resync/monitoring';
import { type Event, EventFeed, EventLog, TenantNotHeld } from '@resync/platform';
import { type Doorkeeper, type Guest } from '../access/doorkeeper.service.js';
import { EventSubscriber } from './event-subscriber.js';
import { type SocketConnection } from './socket-connection.js';
import { type CredentialWatch } from './socket-credential.js';
import { SocketSink } from './socket-sink.js';
import { type SocketConfig } from './socket.config.js';
import { type ClientFrame, type SubscribeFrame } from './socket.frames.js';

/** Who subscribes within this time after `welcome` gets what it asked for and nothing before; who does not gets all. */
const SUBSCRIBE_WITHIN_MS = 1_000;

export interface SessionParts {
  doorkeeper: Doorkeeper;
  log: EventLog;
  feed: EventFeed;
  /** The answer to `get_status`, and the snapshot after a `reset`. */
  status: Pick<StatusService, 'current'>;
  config: SocketConfig;
}

/** What one signed-in client asks for and is told. */
export class SocketSession {
  readonly #sink: SocketSink;
  readonly #subscriber: EventSubscriber;
  #beginning: NodeJS.Timeout | undefined;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly connection: SocketConnection,
    private readonly guest: Guest,
    private readonly credential: CredentialWatch,
    private readonly parts: SessionParts,
  ) {
    this.#sink = new SocketSink(connection, parts.config.slowClientMs);
    this.#subscriber = new EventSubscriber(this.#tenantId, parts.log, parts.feed, this.#sink);
  }

  async open(): Promise<void> {
    await this.#subscriber.open();
    const { heartbeatMs } = this.parts.config;
    this.connection.send({
      type: 'welcome',
      tenant: this.#tenantId,
      role: this.guest.held.role,
      cursor: this.#subscriber.cursor,
      heartbeatSeconds: heartbeatMs / 1_000,
      expiresAt: this.guest.principal.expiresAt?.toISOString() ?? null,
    });
    this.#beginning = setTimeout(() => this.#subscriber.resume(), SUBSCRIBE_WITHIN_MS);
    this.#heartbeat = setInterval(() => this.#beat(), heartbeatMs);
  }

  close(): void {
    clearTimeout(this.#beginning);
    clearInterval(this.#heartbeat);
    this.credential.stop();
    this.#subscriber.close();
  }

  async handle(frame: Exclude<ClientFrame, { type: 'auth' }>): Promise<void> {
    if (frame.type !== 'ping') await this.parts.doorkeeper.request(this.guest);
    if (frame.type === 'subscribe') await this.#subscribe(frame);
    else if (frame.type === 'get_status') await this.#status();
    else if (frame.type === 'history') await this.#history(frame.limit);
    else this.connection.send({ type: 'pong', at: new Date().toISOString() });
  }

  /** A fresh token for the same person and tenant; anybody else opens a socket of their own. */
  renew(guest: Guest): void {
    const { held, principal } = this.guest;
    if (guest.held.tenantId !== held.tenantId || guest.principal.id !== principal.id)
      throw new TenantNotHeld();
    this.credential.renew(guest);
  }

  async #subscribe({ type: _, since, ...subscription }: SubscribeFrame): Promise<void> {
    clearTimeout(this.#beginning);
    try {
      const beginning = await this.#subscriber.choose(subscription, since);
      const { cursor } = this.#subscriber;
      if (beginning.kind === 'reset') await this.#reset(beginning.reason, cursor);
      this.connection.send({ type: 'subscribed', subscription, cursor });
      this.#subscriber.resume();
    } catch (error) {
      this.#sink.failed(error); // half subscribed would look like silence
    }
  }

  async #reset(reason: 'too_old' | 'unknown', cursor: number): Promise<void> {
    const snapshot = await this.parts.status.current(this.#tenantId);
    this.connection.send({ type: 'reset', reason, cursor, snapshot });
  }

  async #status(): Promise<void> {
    this.connection.send({ type: 'status', status: await this.parts.status.current(this.#tenantId) });
  }

  async #history(limit: number): Promise<void> {
    const events: Event[] = await this.parts.log.latest(this.#tenantId, limit);
    this.connection.send({ type: 'history', events, cursor: events.at(-1)?.sequence ?? 0 });
  }

  #beat(): void {
    this.connection.send({
      type: 'heartbeat',
      cursor: this.#subscriber.cursor,
      at: new Date().toISOString(),
    });
  }

  get #tenantId(): string {
    return this.guest.held.tenantId;
  }
}
