import {
  create,
  type DescMethodServerStreaming,
  type DescMethodUnary,
  fromBinary,
  type MessageInitShape,
  type MessageShape,
  toBinary,
  type DescMessage,
} from '@bufbuild/protobuf';
import { Client, credentials, Metadata, type ClientReadableStream, type ServiceError } from '@grpc/grpc-js';
import {
  ErrorInfoSchema,
  BadRequestSchema,
  Monitoring,
  StatusSchema,
  type SubscribeResponse,
  type SubscribeRequestSchema,
} from '@resync/platform/proto';
import { anyUnpack } from '@bufbuild/protobuf/wkt';
import { vi } from 'vitest';
import { pathOf } from '../src/grpc/grpc-service.js';
import { GrpcServer } from '../src/grpc/grpc.server.js';
import { type ApiHarness } from './api-harness.js';

/** Metadata of a call: the credential and, when named, the tenant. */
export type Headers = Record<string, string>;

const encode =
  <Schema extends DescMessage>(schema: Schema) =>
  (message: MessageInitShape<Schema>) =>
    Buffer.from(toBinary(schema, create(schema, message)));
const decode =
  <Schema extends DescMessage>(schema: Schema) =>
  (bytes: Buffer) =>
    fromBinary(schema, bytes);

const metadataOf = (headers: Headers): Metadata => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(headers)) metadata.set(name, value);
  return metadata;
};

/** A client as any machine has one, over a connection of its own. */
export function grpcClient(api: ApiHarness) {
  const { port } = api.app.get(GrpcServer);
  const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure(), {
    'grpc.use_local_subchannel_pool': 1,
  });
  return {
    client,
    call: <Input extends DescMessage, Output extends DescMessage>(
      method: DescMethodUnary<Input, Output>,
      request: MessageInitShape<Input>,
      headers: Headers = {},
    ): Promise<MessageShape<Output>> =>
      new Promise((resolve, reject) =>
        client.makeUnaryRequest(
          pathOf(method),
          encode(method.input),
          decode(method.output),
          request,
          metadataOf(headers),
          (error, answer) => (error ? reject(error) : resolve(answer!)),
        ),
      ),
    stream: <Input extends DescMessage, Output extends DescMessage>(
      method: DescMethodServerStreaming<Input, Output>,
      request: MessageInitShape<Input>,
      headers: Headers = {},
    ): ClientReadableStream<MessageShape<Output>> =>
      client.makeServerStreamRequest(
        pathOf(method),
        encode(method.input),
        decode(method.output),
        request,
        metadataOf(headers),
      ),
    close: () => client.close(),
  };
}
export type GrpcClient = ReturnType<typeof grpcClient>;

type Told = SubscribeResponse['told'];
type ToldCase = NonNullable<Told['case']>;

/** A subscriber that remembers what it was told. */
export function subscriber(
  client: GrpcClient,
  headers: Headers,
  subscription: NonNullable<MessageInitShape<typeof SubscribeRequestSchema>['subscription']> = {},
) {
  const call = client.stream(Monitoring.method.subscribe, { subscription }, headers);
  const told: Told[] = [];
  call.on('data', (message: SubscribeResponse) => told.push(message.told));
  const ended = new Promise<ServiceError | null>((resolve) => {
    call.on('error', (error) => resolve(error as ServiceError));
    call.on('end', () => resolve(null));
  });
  return {
    call,
    told,
    /** Sequences of the events received, in order. */
    sequences: () => told.flatMap((one) => (one.case === 'event' ? [Number(one.value.sequence)] : [])),
    /** The last thing told of a kind, now or later. */
    last: <Case extends ToldCase>(kind: Case): Promise<Extract<Told, { case: Case }>['value']> =>
      vi.waitFor(
        () => {
          const found = told.findLast((one) => one.case === kind);
          if (!found) throw new Error(`not told ${kind}`);
          return found.value as never;
        },
        { timeout: 45_000, interval: 10 },
      ),
    /** How the call ended: null when it ended well. */
    ended,
  };
}

/** What a refusal says to a program: the gRPC code, our stable code, and the bad fields. */
export function refusal(error: unknown) {
  const { code, metadata, details } = error as ServiceError;
  const [bytes] = metadata.get('grpc-status-details-bin');
  const packed = fromBinary(StatusSchema, bytes as Buffer).details;
  const info = packed.map((one) => anyUnpack(one, ErrorInfoSchema)).find(Boolean);
  const bad = packed.map((one) => anyUnpack(one, BadRequestSchema)).find(Boolean);
  return {
    code,
    details,
    reason: info?.reason,
    trailer: metadata.get('resync-code')[0],
    fields: bad?.fieldViolations.map(({ field }) => field),
  };
}
