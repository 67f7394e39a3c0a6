import { Logger } from '@nestjs/common';
import { ResyncError } from '@resync/platform';
import { WebSocket } from 'ws';
import { Backpressure } from './backpressure.js';
import { ClientFrame, CLOSE, type ServerFrame } from './socket.frames.js';
import { socketsClosed } from './socket.metrics.js';

const BAD_FRAMES_BORNE = 10;
/** After its close frame a peer that does not answer is cut off. */
const CLOSING_MS = 2_000;
/** A client that pings without reading the answers gets no more of them. */
const PONGS_OWED_BYTES = 65_536;

type Handler = (frame: ClientFrame) => Promise<void>;

/**
 * The wire of one client: frames are JSON text, handled one after the other. The next is read when one is done and the
 * client has taken most of what it was sent, so that asking without reading costs the server nothing.
 */
export class SocketConnection {
  readonly #logger = new Logger(SocketConnection.name);
  #handled: Promise<void> = Promise.resolve();
  readonly #backpressure: Backpressure;
  #badFrames = 0;

  constructor(
    private readonly socket: WebSocket,
    slowClientMs: number,
  ) {
    this.#backpressure = new Backpressure(this, slowClientMs);
    socket.on('ping', (data) => {
      if (this.buffered < PONGS_OWED_BYTES) socket.pong(data);
    });
  }

  /** Bytes that wait to be taken by the network. */
  get buffered(): number {
    return this.socket.bufferedAmount;
  }

  get open(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  onFrame(handle: Handler): void {
    this.socket.on('message', (data, isBinary) => {
      this.socket.pause();
      const text = isBinary || !Buffer.isBuffer(data) ? '' : data.toString('utf8');
      this.#handled = this.#handled.then(() => this.#handle(text, handle));
    });
  }

  send(frame: ServerFrame): void {
    this.sendText(JSON.stringify(frame));
  }

  /** Text that is JSON already; as bytes when it goes to many. */
  sendText(text: string | Buffer): void {
    if (this.open) this.socket.send(text, { binary: false });
  }

  close(code: number, reason: string): void {
    if (!this.open) return;
    socketsClosed.inc({ code: String(code) });
    this.socket.close(code, reason);
    setTimeout(() => this.socket.terminate(), CLOSING_MS).unref();
  }

  /** Says what went wrong; the socket stays open. */
  refuse(error: unknown): void {
    if (error instanceof ResyncError) {
      const { code, message, fields } = error;
      this.send({ type: 'error', code, message, ...(fields.length > 0 ? { fields } : {}) });
    } else {
      this.#logger.error(error);
      this.send({ type: 'error', code: 'INTERNAL', message: 'this could not be done' });
    }
  }

  async #handle(text: string, handle: Handler): Promise<void> {
    const parsed = ClientFrame.safeParse(readJson(text));
    try {
      if (!this.open) return;
      if (parsed.success) await handle(parsed.data);
      else this.#refuseFrame(parsed.error.issues);
    } catch (error) {
      this.refuse(error);
    } finally {
      if (this.#backpressure.full() && !(await this.#backpressure.drained()))
        this.close(CLOSE.tooSlow, 'too slow: come back with since');
      this.socket.resume();
    }
  }

  #refuseFrame(issues: readonly { path: PropertyKey[]; message: string }[]): void {
    this.send({
      type: 'error',
      code: 'BAD_FRAME',
      message: 'the frame is none of auth, subscribe, get_status, history, ping as documented',
      fields: issues.map(({ path, message }) => ({ field: `/${path.map(String).join('/')}`, message })),
    });
    if (++this.#badFrames >= BAD_FRAMES_BORNE) this.close(CLOSE.policy, 'too many bad frames');
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
