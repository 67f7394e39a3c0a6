import { setTimeout as pause } from 'node:timers/promises';
import { type Event, type FedEvent } from '@resync/platform';
import { type EventSink } from './event-subscriber.js';
import { type SocketConnection } from './socket-connection.js';
import { CLOSE } from './socket.frames.js';
import { eventsDelivered, eventsDropped } from './socket.metrics.js';

const FULL_BYTES = 1_048_576;
const DRAINED_BYTES = 262_144;
const LOOK_EVERY_MS = 20;

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
export class SocketSink implements EventSink {
  constructor(
    private readonly connection: SocketConnection,
    private readonly slowClientMs: number,
  ) {}

  event(event: Event, shared?: FedEvent): void {
    if (shared) this.connection.sendText(sharedFrame(shared));
    else this.connection.send({ type: 'event', event });
    eventsDelivered.inc({ how: shared ? 'live' : 'caught_up' });
  }

  full(): boolean {
    return this.connection.buffered > FULL_BYTES;
  }

  async drained(): Promise<boolean> {
    const deadline = Date.now() + this.slowClientMs;
    while (this.connection.buffered > DRAINED_BYTES) {
      if (Date.now() > deadline || !this.connection.open) return false;
      await pause(LOOK_EVERY_MS);
    }
    return true;
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
