import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiAccess, subscribe } from '@resync/client';

/** A client that listens through `libs/client`, remembers what it got, and can be cut off at any time. */
class Listener {
  readonly got: string[] = [];
  #stop = new AbortController();
  #reading: Promise<void> = Promise.resolve();
  error: unknown = null;

  constructor(
    private readonly access: ApiAccess,
    private readonly first: number,
    private last: number = first,
  ) {}

  listen(): void {
    this.#stop = new AbortController();
    this.#reading = this.#read(this.#stop.signal).catch((error: unknown) => {
      this.error = error;
    });
  }

  async #read(signal: AbortSignal): Promise<void> {
    for await (const { sequence, id } of subscribe(this.access, { since: this.last, signal })) {
      this.last = sequence;
      this.got.push(`${sequence} ${id}`);
    }
  }

  async cut(): Promise<void> {
    this.#stop.abort();
    await this.#reading;
  }

  get isAt(): number {
    return this.first + this.got.length;
  }
}

/** Several clients; half of them are cut off again and again and come back with their cursor. */
export class Listeners {
  readonly #all: Listener[];
  readonly #ending = new AbortController();
  #cutting: Promise<void> = Promise.resolve();
  #seen = 0;

  constructor(
    access: ApiAccess,
    count: number,
    private readonly since: number,
  ) {
    this.#all = Array.from({ length: count }, () => new Listener(access, since));
  }

  start(): void {
    this.#all.forEach((listener) => listener.listen());
    this.#cutting = this.#cutAgainAndAgain(this.#all.filter((_, i) => i % 2 === 1));
  }

  async #cutAgainAndAgain(listeners: readonly Listener[]): Promise<void> {
    for (let turn = 0; !this.#ending.signal.aborted; turn++) {
      await sleep(700, undefined, { signal: this.#ending.signal }).catch(() => undefined);
      const listener = listeners[turn % listeners.length];
      await listener?.cut();
      if (!this.#ending.signal.aborted) listener?.listen();
    }
  }

  /** Whether everybody has as many events as there are numbers up to this one. */
  haveAll(sequence: number): boolean {
    return this.#all.every(({ isAt }) => isAt >= sequence);
  }

  /** Clients that got anything else than exactly these, in this order, behind those of the last time. */
  wrong(events: readonly { sequence: number; id: string }[]): number {
    const expected = events
      .filter(({ sequence }) => sequence > this.since)
      .map(({ sequence, id }) => `${sequence} ${id}`);
    const from = this.#seen;
    this.#seen += expected.length;
    return this.#all.filter(
      ({ got, error }) =>
        error !== null || got.length < this.#seen || expected.some((entry, i) => got[from + i] !== entry),
    ).length;
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#cutting;
    await Promise.all(this.#all.map((listener) => listener.cut()));
  }
}
