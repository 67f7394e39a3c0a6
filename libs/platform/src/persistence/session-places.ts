/** Of a pool's connections, for sessions: the rest stays for short transactions, which sessions need too. */
const SHARE = 2 / 3;

/** Places for sessions that keep a connection for long; who comes when all are taken waits in turn. */
export class SessionPlaces {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(poolSize: number) {
    this.#free = Math.max(1, Math.floor(poolSize * SHARE));
  }

  /** Resolves with what gives the place back; calling that again does nothing. */
  async take(): Promise<() => void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    let held = true;
    return () => {
      if (held) this.#giveBack();
      held = false;
    };
  }

  #giveBack(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }
}
