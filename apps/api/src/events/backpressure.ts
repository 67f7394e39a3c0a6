import { setTimeout as pause } from 'node:timers/promises';

const FULL_BYTES = 1_048_576;
const DRAINED_BYTES = 262_144;
const LOOK_EVERY_MS = 20;

/** The wire to one client, as far as its speed goes. */
export interface Wire {
  /** Bytes that wait to be taken by the network. */
  readonly buffered: number;
  readonly open: boolean;
}

/** Watches how fast a client reads. */
export class Backpressure {
  constructor(
    private readonly wire: Wire,
    private readonly slowClientMs: number,
  ) {}

  full(): boolean {
    return this.wire.buffered > FULL_BYTES;
  }

  /** Resolves once most of it is read; false when that takes too long. */
  async drained(): Promise<boolean> {
    const deadline = Date.now() + this.slowClientMs;
    while (this.wire.buffered > DRAINED_BYTES) {
      if (Date.now() > deadline || !this.wire.open) return false;
      await pause(LOOK_EVERY_MS);
    }
    return true;
  }
}
