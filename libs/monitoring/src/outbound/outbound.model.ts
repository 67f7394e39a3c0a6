/** One request and what came of it. Instants are ISO-8601. */
export interface Attempt {
  at: string;
  durationMs: number;
  /** HTTP status; null when there was no answer. */
  status: number | null;
  /** First KiB of the answer, masked; null when there was none. */
  answer: string | null;
  /** Why there was no answer; null when there was one. */
  error: string | null;
}

/** An attempt, and for how long the receiver wants to be left alone after it. */
export interface Sent {
  attempt: Attempt;
  retryAfterMs: number | null;
}
