import { create, type DescMessage, type MessageInitShape, toBinary } from '@bufbuild/protobuf';
import { type ServerWritableStream } from '@grpc/grpc-js';
import { grpcFailure } from './grpc-failure.js';

/** What a client may take to read the end of its call. */
const CLOSING_MS = 2_000;

/** The answers of one streaming call: knows how much the client has not taken yet, and when it has gone. */
export class GrpcStream<Schema extends DescMessage = DescMessage> {
  readonly #gone = new AbortController();
  #buffered = 0;

  constructor(
    private readonly schema: Schema,
    private readonly call: ServerWritableStream<Buffer, Buffer>,
    /** Ends the client's connection, and with it all its calls. */
    private readonly cut: () => void,
  ) {
    call.on('cancelled', () => this.#gone.abort());
  }

  /** Aborts when the client leaves, or the call has failed: nothing is sent any more. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  get open(): boolean {
    return !this.#gone.signal.aborted;
  }

  /** Bytes that wait to be taken by the network. */
  get buffered(): number {
    return this.#buffered;
  }

  send(message: MessageInitShape<Schema>): void {
    this.sendBytes(encode(this.schema, message));
  }

  /** A message that is encoded already; the same bytes may go to many. */
  sendBytes(bytes: Buffer): void {
    if (!this.open) return;
    this.#buffered += bytes.length;
    this.call.write(bytes, () => (this.#buffered -= bytes.length));
  }

  end(): void {
    if (this.open) this.call.end();
  }

  /** Ends the call with that error; a client that does not even read that is cut off. */
  fail(error: unknown): void {
    if (!this.open) return;
    this.#gone.abort();
    this.call.emit('error', grpcFailure(error));
    setTimeout(() => this.call.writableFinished || this.cut(), CLOSING_MS).unref();
  }
}

export const encode = <Schema extends DescMessage>(
  schema: Schema,
  message: MessageInitShape<Schema>,
): Buffer => Buffer.from(toBinary(schema, create(schema, message)));
