import { type Event } from './event.model.js';

/** An event ready for many: parsed once, its JSON text made once. */
export interface FedEvent {
  event: Event;
  json: string;
}

/** Called with each event of the tenant in order; must not throw and must not wait. */
export type FeedListener = (fed: FedEvent) => void;

/** The listeners of one tenant in this process and how far they have all been told. */
export class EventChannel {
  readonly listeners = new Set<FeedListener>();
  #position: number | null = null;

  constructor(
    readonly tenantId: string,
    /** Settles once the channel knows where it begins. */
    readonly ready: Promise<number>,
  ) {
    void ready.then(
      (position) => (this.#position = position),
      () => undefined, // told to whoever waits for `ready`
    );
  }

  /** The newest number that the listeners have been told of; null until it has begun. */
  get position(): number | null {
    return this.#position;
  }

  /** Tells everybody; an event that is not the next in order is refused. */
  deliver(fed: FedEvent): boolean {
    if (this.#position === null || fed.event.sequence !== this.#position + 1) return false;
    this.#position = fed.event.sequence;
    for (const listener of this.listeners) listener(fed);
    return true;
  }

  /** Goes on behind numbers that nobody can read any more (retention). */
  skipTo(sequence: number): void {
    this.#position = Math.max(this.#position ?? 0, sequence);
  }
}
