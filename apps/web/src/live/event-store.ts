import { type ResyncEvent } from '@resync/client';

/** Kept of what came while the page was open; what is older is asked for again. */
const KEPT = 2_000;
/** Changes are shown so often at most, however fast events come. */
const SHOW_EVERY_MS = 100;

/** What came over the socket, newest first, for components to look at. */
export class EventStore {
  #events: readonly ResyncEvent[] = [];
  #coming: ResyncEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

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
    this.#events = [...this.#coming.reverse(), ...this.#events].slice(0, KEPT);
    this.#coming = [];
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
