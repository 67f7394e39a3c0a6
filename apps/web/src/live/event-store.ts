import { type ResyncEvent } from '@resync/client';

/** Kept of what came while the page was open; what is older is asked for again. */
export const KEPT = 10_000;
/** Changes are shown so often at most, however fast events come. */
const SHOW_EVERY_MS = 100;

/** What came over the socket, newest first, for components to look at. */
export class EventStore {
  #events: readonly ResyncEvent[] = [];
  #coming: ResyncEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  /** `onForgotten`: the older half was let go, and has to be asked for where it is wanted. */
  constructor(private readonly onForgotten: () => void = () => undefined) {}

  add(event: ResyncEvent): void {
    this.#coming.push(event);
    this.#timer ??= setTimeout(() => this.#show(), SHOW_EVERY_MS);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#coming = [];
    this.#events = [];
    this.#tell();
  }

  readonly events = (): readonly ResyncEvent[] => this.#events;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #show(): void {
    this.#timer = undefined;
    const events = [...this.#coming.reverse(), ...this.#events];
    this.#events = events.length > KEPT ? events.slice(0, KEPT / 2) : events;
    if (events.length > KEPT) this.onForgotten();
    this.#coming = [];
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
