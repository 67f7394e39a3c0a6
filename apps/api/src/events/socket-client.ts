import { Unauthenticated } from '@resync/platform';
import { type Guest } from '../access/doorkeeper.service.js';
import { SocketConnection } from './socket-connection.js';
import { CredentialWatch, refusalCode } from './socket-credential.js';
import { type SocketLimits } from './socket-limits.js';
import { type SessionParts, SocketSession } from './socket-session.js';
import { type ClientFrame, CLOSE } from './socket.frames.js';
import { socketsOpen } from './socket.metrics.js';

const AUTHENTICATE_WITHIN_MS = 5_000;

/** Token of the `ClientParts` that the socket and gRPC share. */
export const CLIENT_PARTS = Symbol('client parts');

export interface ClientParts extends SessionParts {
  limits: SocketLimits;
}

/** One socket from its opening to its end: a stranger at first, then a session. */
export class SocketClient {
  #session: SocketSession | null = null;
  #leave: () => void;
  #closed = false;
  readonly #deadline: NodeJS.Timeout;

  constructor(
    private readonly connection: SocketConnection,
    private readonly parts: ClientParts,
    /** Who it is; of a stranger, what to call when it is none any more: its first frame has to say who it is. */
    guest: Guest | (() => void),
    private readonly address: string,
  ) {
    this.#leave = typeof guest === 'function' ? guest : () => undefined;
    this.#deadline = setTimeout(
      () => connection.close(CLOSE.unauthenticated, 'no auth frame in time'),
      AUTHENTICATE_WITHIN_MS,
    );
    connection.onFrame((frame) => this.#handle(frame));
    if (typeof guest !== 'function') void this.#open(guest).catch((error: unknown) => this.#fail(error));
  }

  /** The socket is gone. */
  closed(): void {
    this.#closed = true;
    clearTimeout(this.#deadline);
    this.#session?.close();
    this.#leave();
  }

  async #handle(frame: ClientFrame): Promise<void> {
    if (frame.type === 'auth') await this.#authenticate(frame.token, frame.tenant);
    else if (this.#session) await this.#session.handle(frame);
    else this.#fail(new Unauthenticated());
  }

  async #authenticate(token: string, tenant: string | undefined): Promise<void> {
    try {
      const guest = await this.parts.doorkeeper.admit(token, tenant, this.address);
      if (this.#session) this.#session.renew(guest);
      else await this.#open(guest);
    } catch (error) {
      this.#fail(error);
    }
  }

  async #open(guest: Guest): Promise<void> {
    clearTimeout(this.#deadline);
    const leave = this.parts.limits.enter(guest.held.tenantId);
    if (!leave) return this.connection.close(CLOSE.tooMany, 'too many sockets of this tenant');
    const credential = new CredentialWatch(this.parts.doorkeeper, guest, (code, reason) =>
      this.connection.close(code, reason),
    );
    const session = new SocketSession(this.connection, guest, credential, this.parts);
    this.#session = session;
    this.#leave();
    this.#leave = () => {
      leave();
      socketsOpen.dec();
    };
    socketsOpen.inc();
    await session.open();
    if (this.#closed) session.close();
  }

  #fail(error: unknown): void {
    this.connection.refuse(error);
    this.connection.close(refusalCode(error) ?? CLOSE.internal, 'see the error before this');
  }
}
