import {
  type DescMessage,
  type DescMethod,
  type DescMethodServerStreaming,
  type DescMethodUnary,
  type DescService,
  fromBinary,
  type MessageInitShape,
  type MessageShape,
} from '@bufbuild/protobuf';
import {
  type Metadata,
  type sendUnaryData,
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceDefinition,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { InvalidInput } from '@resync/platform';
import { observeCall } from './call-tracing.js';
import { grpcFailure } from './grpc-failure.js';
import { encode, GrpcStream } from './grpc-stream.js';

/** What answers a method: the message itself, or a stream that ends when the promise resolves. */
export type GrpcMethod<Method, Caller> =
  Method extends DescMethodUnary<infer Input, infer Output>
    ? (request: MessageShape<Input>, caller: Caller) => Promise<MessageInitShape<Output>>
    : Method extends DescMethodServerStreaming<infer Input, infer Output>
      ? (request: MessageShape<Input>, caller: Caller, stream: GrpcStream<Output>) => Promise<void>
      : never;

export type GrpcMethods<Service extends DescService, Caller> = {
  [Name in keyof Service['method']]: GrpcMethod<Service['method'][Name], Caller>;
};

/** A service of the protos with what answers it. */
interface Answers<Service extends DescService, Caller> {
  service: Service;
  /** Finds out who calls; throws what the caller is told. */
  admit: (metadata: Metadata, method: keyof Service['method'], peer: string) => Promise<Caller>;
  methods: GrpcMethods<Service, Caller>;
}

/** The same as grpc-js wants it. */
export interface GrpcService {
  definition: ServiceDefinition;
  implementation: (house: StreamHouse) => UntypedServiceImplementation;
}

export const grpcService = <Service extends DescService, Caller>(
  answers: Answers<Service, Caller>,
): GrpcService => ({
  definition: definitionOf(answers.service),
  implementation: (house) => implementationOf(answers, house),
});

const bytes = (buffer: Buffer): Buffer => buffer;

/** Messages are bytes to grpc-js: what is sent to many is encoded once, what cannot be read is refused in words. */
export const definitionOf = (service: DescService): ServiceDefinition =>
  Object.fromEntries(
    service.methods.map((method) => [
      method.localName,
      {
        path: pathOf(method),
        requestStream: false,
        responseStream: method.methodKind === 'server_streaming',
        requestSerialize: bytes,
        requestDeserialize: bytes,
        responseSerialize: bytes,
        responseDeserialize: bytes,
      },
    ]),
  );

/** `/resync.v1.Monitoring/Subscribe` */
export const pathOf = (method: DescMethod): string => `/${method.parent.typeName}/${method.name}`;

/** What streaming calls need of the server. */
export interface StreamHouse {
  /** Those that are open. */
  streams: Set<GrpcStream>;
  /** Ends the connection of a peer as `call.getPeer()` names it. */
  cut(peer: string): void;
}

/** Answers calls by the methods; every error leaves as a status. */
function implementationOf<Service extends DescService, Caller>(
  { service, admit, methods }: Answers<Service, Caller>,
  house: StreamHouse,
): UntypedServiceImplementation {
  const answers = methods as unknown as Record<string, AnyMethod<Caller>>;
  const answerOf = (method: DescMethod) => {
    const answer = answers[method.localName];
    if (!answer) throw new Error(`nothing answers ${pathOf(method)}`);
    const run = async (call: Call, stream?: GrpcStream) => {
      const caller = await admit(call.metadata, method.localName, call.getPeer());
      return answer(readMessage(method.input, call.request), caller, stream);
    };
    return method.methodKind === 'server_streaming'
      ? (call: ServerWritableStream<Buffer, Buffer>) => void streamed(method, call, run, house)
      : (call: ServerUnaryCall<Buffer, Buffer>, reply: sendUnaryData<Buffer>) =>
          void unary(method, call, run, reply);
  };
  return Object.fromEntries(service.methods.map((method) => [method.localName, answerOf(method)]));
}

type AnyMethod<Caller> = (request: unknown, caller: Caller, stream?: GrpcStream) => Promise<unknown>;
type Call = Pick<ServerUnaryCall<Buffer, Buffer>, 'metadata' | 'request' | 'getPeer'>;
type Run = (call: Call, stream?: GrpcStream) => Promise<unknown>;

async function unary(
  method: DescMethod,
  call: ServerUnaryCall<Buffer, Buffer>,
  run: Run,
  reply: sendUnaryData<Buffer>,
): Promise<void> {
  try {
    const answer = await observeCall(method, call.metadata, () => run(call));
    reply(null, encode(method.output, answer as MessageInitShape<DescMessage>));
  } catch (error) {
    reply(grpcFailure(error));
  }
}

async function streamed(
  method: DescMethod,
  call: ServerWritableStream<Buffer, Buffer>,
  run: Run,
  house: StreamHouse,
): Promise<void> {
  const stream = new GrpcStream(method.output, call, () => house.cut(call.getPeer()));
  house.streams.add(stream);
  try {
    await observeCall(method, call.metadata, () => run(call, stream));
    stream.end();
  } catch (error) {
    stream.fail(error);
  } finally {
    house.streams.delete(stream);
  }
}

function readMessage(schema: DescMessage, data: Buffer) {
  try {
    return fromBinary(schema, data);
  } catch {
    throw new InvalidInput(`the request is no ${schema.typeName}`);
  }
}
