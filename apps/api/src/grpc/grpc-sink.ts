import { type Event, type FedEvent, toWireEvent } from '@resync/platform';
import { SubscribeResponseSchema } from '@resync/platform/proto';
import { Backpressure } from '../events/backpressure.js';
import { type EventSink } from '../events/event-subscriber.js';
import { eventsDelivered, eventsDropped } from '../events/socket.metrics.js';
import { EventLogUnreadable, SubscriberTooSlow } from './grpc.errors.js';
import { encode, type GrpcStream } from './grpc-stream.js';

export type EventStream = GrpcStream<typeof SubscribeResponseSchema>;

const sharedMessages = new WeakMap<FedEvent, Buffer>();

const messageOf = (event: Event): Buffer =>
  encode(SubscribeResponseSchema, { told: { case: 'event', value: toWireEvent(event) } });

/** The message of a live event, made once for all its receivers. */
function sharedMessage(fed: FedEvent): Buffer {
  const known = sharedMessages.get(fed);
  if (known) return known;
  const message = messageOf(fed.event);
  sharedMessages.set(fed, message);
  return message;
}

/** Writes events to a stream and watches how fast its client reads. */
export class GrpcSink extends Backpressure implements EventSink {
  constructor(
    private readonly stream: EventStream,
    slowClientMs: number,
  ) {
    super(stream, slowClientMs);
  }

  event(event: Event, shared?: FedEvent): void {
    this.stream.sendBytes(shared ? sharedMessage(shared) : messageOf(event));
    eventsDelivered.inc({ how: shared ? 'live' : 'caught_up' });
  }

  tooSlow(missed: number): void {
    eventsDropped.inc(missed);
    this.stream.fail(new SubscriberTooSlow({ missed }));
  }

  failed(error: unknown): void {
    this.stream.fail(new EventLogUnreadable({ cause: error }));
  }
}
