/** Virtual time that runs `speed` times as fast as the wall clock, and can stand still or be moved forward. */
export class VirtualClock {
  #virtualBase: number;
  #wallBase: number;
  #speed: number;

  constructor(
    startAt: number,
    speed: number,
    private readonly wall: () => number = () => performance.now(),
  ) {
    this.#virtualBase = startAt;
    this.#wallBase = this.wall();
    this.#speed = speed;
  }

  /** 0 when it stands still. */
  get speed(): number {
    return this.#speed;
  }

  /** Epoch milliseconds. */
  now(): number {
    return Math.floor(this.#virtualBase + (this.wall() - this.#wallBase) * this.#speed);
  }

  setSpeed(speed: number): void {
    this.#rebase(this.now());
    this.#speed = speed;
  }

  /** Moves forward; never backward. */
  advance(milliseconds: number): void {
    this.#rebase(this.now() + Math.max(0, milliseconds));
  }

  #rebase(virtual: number): void {
    this.#wallBase = this.wall();
    this.#virtualBase = virtual;
  }
}
