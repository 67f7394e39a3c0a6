/** What attempts are counted under, and how many of them a window admits. */
export interface AttemptBound {
  key: string;
  attempts: number;
}

export const WINDOW_SECONDS = 15 * 60;

/** Counts attempts over all replicas. Both calls reject when it is away. */
export interface AttemptCounter {
  /** Counts one attempt under each bound; the seconds to wait, 0 for none. */
  count(bounds: readonly AttemptBound[]): Promise<number>;
  forget(key: string): Promise<void>;
}
