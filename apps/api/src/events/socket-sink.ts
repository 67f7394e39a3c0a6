import { type Event, type FedEvent } from '@resync/platform';
import { Backpressure } from './backpressure.js';
import { type EventSink } from './event-subscriber.js';
import { type SocketConnection } from './socket-connection.js';
import { CLOSE } from './socket.frames.js';
import { eventsDelivered, eventsDropped } from './socket.metrics.js';

const sharedFrames = new WeakMap<FedEvent, Buffer>();

/** The frame of a live event, made once for all its receivers. */
function sharedFrame(fed: FedEvent): Buffer {
  const known = sharedFrames.get(fed);
  if (known) return known;
  const frame = Buffer.from(`{"type":"event","event":${fed.json}}`);
  sharedFrames.set(fed, frame);
  return frame;
}

/** Writes events to a socket and watches how fast its client reads. */
export class SocketSink extends Backpressure implements EventSink {
  constructor(
    private readonly connection: SocketConnection,
    slowClientMs: number,
  ) {
    super(connection, slowClientMs);
  }

  event(event: Event, shared?: FedEvent): void {
    if (shared) this.connection.sendText(sharedFrame(shared));
    else this.connection.send({ type: 'event', event });
    eventsDelivered.inc({ how: shared ? 'live' : 'caught_up' });
  }

  tooSlow(missed: number): void {
    eventsDropped.inc(missed);
    this.connection.close(CLOSE.tooSlow, 'too slow: come back with since');
  }

  failed(error: unknown): void {
    this.connection.refuse(error);
    this.connection.close(CLOSE.internal, 'the event log cannot be read: come back with since');
  }
}
