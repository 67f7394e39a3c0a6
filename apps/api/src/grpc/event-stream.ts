import { once } from 'node:events';
import { timestampNow } from '@bufbuild/protobuf/wkt';
import { TenantNotHeld, Unauthenticated } from '@resync/platform';
import { MonitoringStatusSchema, ResetReason } from '@resync/platform/proto';
import { EventSubscriber } from '../events/event-subscriber.js';
import { type ClientParts } from '../events/socket-client.js';
import { CredentialWatch } from '../events/socket-credential.js';
import { CLOSE, type SubscribeFrame } from '../events/socket.frames.js';
import { type GrpcCaller } from './grpc-admission.js';
import { type EventStream, GrpcSink } from './grpc-sink.js';
import { TooManySubscribers } from './grpc.errors.js';
import { messageOf } from './proto-json.js';

type Wanted = Omit<SubscribeFrame, 'type'>;

/** Tells a client its events until it leaves, falls behind, or its credential ends: what the event socket does, over gRPC. */
export async function tellEvents(
  parts: ClientParts,
  { guest, tenantId }: GrpcCaller,
  wanted: Wanted,
  stream: EventStream,
): Promise<void> {
  const leave = parts.limits.enter(tenantId);
  if (!leave) throw new TooManySubscribers();
  const { heartbeatMs, slowClientMs } = parts.config;
  const subscriber = new EventSubscriber(tenantId, parts.log, parts.feed, new GrpcSink(stream, slowClientMs));
  const credential = new CredentialWatch(parts.doorkeeper, guest, (code, reason) =>
    stream.fail(code === CLOSE.forbidden ? new TenantNotHeld() : new Unauthenticated(reason)),
  );
  const beat = () =>
    stream.send({
      told: { case: 'heartbeat', value: { cursor: BigInt(subscriber.cursor), at: timestampNow() } },
    });
  let heartbeat: NodeJS.Timeout | undefined;
  try {
    await subscriber.open();
    await begin(parts, subscriber, tenantId, wanted, stream);
    heartbeat = setInterval(beat, heartbeatMs);
    subscriber.resume();
    if (stream.open) await once(stream.gone, 'abort');
  } finally {
    clearInterval(heartbeat);
    credential.stop();
    subscriber.close();
    leave();
  }
}

const REASONS = { too_old: ResetReason.TOO_OLD, unknown: ResetReason.UNKNOWN } as const;

/** Says from where the subscription counts and, when that is not where the client asked for, why. */
async function begin(
  { status, config }: ClientParts,
  subscriber: EventSubscriber,
  tenantId: string,
  { since, ...subscription }: Wanted,
  stream: EventStream,
): Promise<void> {
  const beginning = await subscriber.choose(subscription, since);
  const cursor = BigInt(subscriber.cursor);
  if (beginning.kind === 'reset') {
    const snapshot = messageOf(MonitoringStatusSchema, await status.current(tenantId));
    stream.send({ told: { case: 'reset', value: { reason: REASONS[beginning.reason], cursor, snapshot } } });
  }
  stream.send({
    told: { case: 'subscribed', value: { cursor, heartbeatSeconds: config.heartbeatMs / 1_000 } },
  });
}
