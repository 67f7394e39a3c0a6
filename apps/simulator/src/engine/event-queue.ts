import { Heap } from './heap.js';

interface Entry<E> {
  at: number;
  order: number;
  event: E;
}

/** Events by virtual time; events of one instant come out in the order in which they were put in. */
export class EventQueue<E> {
  readonly #heap = new Heap<Entry<E>>((a, b) => a.at < b.at || (a.at === b.at && a.order < b.order));
  #order = 0;

  get size(): number {
    return this.#heap.size;
  }

  /** Epoch milliseconds of the next event; Infinity when there is none. */
  get nextAt(): number {
    return this.#heap.peek()?.at ?? Infinity;
  }

  push(at: number, event: E): void {
    this.#heap.push({ at, order: this.#order++, event });
  }

  pop(): E | undefined {
    return this.#heap.pop()?.event;
  }
}
