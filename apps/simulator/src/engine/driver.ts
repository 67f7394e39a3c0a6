import { type Engine } from './engine.js';
import { type VirtualClock } from './virtual-clock.js';

/** Keeps an engine abreast of its clock: by a timer, and at once when somebody asks. */
export class Driver {
  #timer: NodeJS.Timeout | null = null;

  constructor(
    readonly engine: Engine,
    readonly clock: VirtualClock,
  ) {}

  start(): void {
    this.#timer ??= setInterval(() => this.sync(), 100);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Lets everything happen that is due by now. */
  sync(): void {
    this.engine.runUntil(this.clock.now());
  }

  advance(milliseconds: number): void {
    this.clock.advance(milliseconds);
    this.sync();
  }

  /** Does something to the world at the present instant, and all that follows at once. */
  act<Result>(change: (world: Engine['world']) => Result): Result {
    this.sync();
    try {
      return change(this.engine.world);
    } finally {
      this.engine.settle();
    }
  }
}
