/** Lets one loop sleep until somebody has something for it or the time is over. A call while it is awake is kept. */
export class WakeUp {
  #called = false;
  #wake: (() => void) | null = null;

  call(): void {
    this.#called = true;
    this.#wake?.();
  }

  /** Returns at once when there was a call since the last sleep. */
  async sleep(longestMs: number): Promise<void> {
    if (!this.#called && longestMs > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, longestMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = null;
    }
    this.#called = false;
  }
}
