import {
  type Event,
  type EventFeed,
  type EventLog,
  type FedEvent,
  type FeedSubscription,
} from '@resync/platform';
import { type Subscription } from './socket.frames.js';
import { subscriptionFilter } from './subscription-filter.js';

/** Where the events of one client go. */
export interface EventSink {
  /** Sends an event that the filter has let through; for a live one its text is shared with others. */
  event(event: Event, shared?: FedEvent): void;
  /** Whether more is buffered for the client than it should be. */
  full(): boolean;
  /** Resolves once the client has read most of what is buffered; false when it does not within its time. */
  drained(): Promise<boolean>;
  /** The client cannot keep up: nothing will be sent any more. `missed` events are in the log for it. */
  tooSlow(missed: number): void;
  /** The log cannot be read. */
  failed(error: unknown): void;
}

/** Where a subscription can begin: there, or only after a fresh look at everything. */
export type Beginning = { kind: 'resumed' } | { kind: 'reset'; reason: 'too_old' | 'unknown' };

type Log = Pick<EventLog, 'read' | 'extent'>;
type Feed = Pick<EventFeed, 'listen'>;

const BATCH = 500;

/**
 * One client's way through the log: it is `live` (told by the feed) or catches up (reads the log). `cursor` is the
 * one truth of both: every event up to it was considered once, so the change from one to the other can neither
 * miss nor repeat. A client whose buffer is full catches up later, at its own pace.
 */
export class EventSubscriber {
  #cursor = 0;
  #live = false;
  #filter = subscriptionFilter({});
  #feed: FeedSubscription | null = null;
  /** Each change of place starts a new run; an older run that still waits for the log then stops. */
  #run = 0;

  constructor(
    private readonly tenantId: string,
    private readonly log: Log,
    private readonly feed: Feed,
    private readonly sink: EventSink,
  ) {}

  /** All events up to here that matched have been handed to the sink. */
  get cursor(): number {
    return this.#cursor;
  }

  /** Stands at the newest event, and sends nothing before `resume`. */
  async open(): Promise<void> {
    this.#feed = await this.feed.listen(this.tenantId, (fed) => this.#hear(fed));
    this.#cursor = this.#feed.position();
  }

  /** Chooses what to send and from where; nothing is sent before `resume`. */
  async choose(subscription: Subscription, since?: number): Promise<Beginning> {
    this.#pause();
    const beginning = since === undefined ? ({ kind: 'resumed' } as const) : await this.#beginAt(since);
    this.#filter = subscriptionFilter(subscription);
    return beginning;
  }

  /** Sends what has happened since the cursor, then whatever happens. */
  resume(): void {
    void this.#catchUp().catch((error: unknown) => this.sink.failed(error));
  }

  close(): void {
    this.#pause();
    this.#feed?.close();
  }

  #pause(): void {
    this.#live = false;
    this.#run++;
  }

  async #beginAt(since: number): Promise<Beginning> {
    const { first, last } = await this.log.extent(this.tenantId);
    const oldest = first ?? last + 1;
    if (since >= oldest - 1 && since <= last) {
      this.#cursor = since;
      return { kind: 'resumed' };
    }
    this.#cursor = last;
    return { kind: 'reset', reason: since > last ? 'unknown' : 'too_old' };
  }

  #hear(fed: FedEvent): void {
    if (!this.#live || fed.event.sequence <= this.#cursor) return;
    this.#consider(fed.event, fed);
    if (this.sink.full()) this.resume();
  }

  #consider(event: Event, shared?: FedEvent): void {
    this.#cursor = event.sequence;
    if (this.#filter(event)) this.sink.event(event, shared);
  }

  async #catchUp(): Promise<void> {
    this.#pause();
    const run = this.#run;
    while (this.#cursor < this.#newest() || this.sink.full()) {
      const drained = await this.sink.drained();
      if (run !== this.#run) return;
      if (!drained) return this.sink.tooSlow(this.#newest() - this.#cursor);
      const known = this.#newest();
      const events = await this.log.read(this.tenantId, { after: this.#cursor, limit: BATCH });
      if (run !== this.#run) return;
      // what was known before the read and is not in it was dropped by retention
      if (events.length === 0) this.#cursor = Math.max(this.#cursor, known);
      this.#sendWhileThereIsRoom(events);
    }
    this.#live = true;
  }

  #sendWhileThereIsRoom(events: readonly Event[]): void {
    for (const event of events) {
      if (this.sink.full()) return;
      this.#consider(event);
    }
  }

  #newest(): number {
    return this.#feed?.position() ?? this.#cursor;
  }
}
