/** One change of status, as it really happened: the truth that tests compare with. */
export interface Transition {
  cursor: number;
  /** Virtual time, epoch milliseconds. */
  at: number;
  wallAt: number;
  object: 'job' | 'stream' | 'workstation' | 'resource' | 'prompt' | 'plan';
  id: string;
  key: string;
  from: string;
  to: string;
  /** For jobs: the run and its number. */
  runId?: string;
  attempt?: number;
}

/** Keeps the newest transitions in order; forgets the oldest half when full. */
export class TransitionLog {
  #entries: Transition[] = [];
  #next = 1;

  constructor(private readonly kept: number) {}

  add(entry: Omit<Transition, 'cursor' | 'wallAt'>): void {
    if (this.#entries.length >= 2 * this.kept) this.#entries = this.#entries.slice(-this.kept);
    this.#entries.push({ cursor: this.#next++, wallAt: Date.now(), ...entry });
  }

  get lastCursor(): number {
    return this.#next - 1;
  }

  /** Entries after the cursor, oldest first, and whether some in between are forgotten. */
  since(cursor: number, limit = 10_000): { entries: Transition[]; gap: boolean } {
    const first = this.#entries[0]?.cursor ?? this.#next;
    const from = Math.max(0, cursor + 1 - first);
    return { entries: this.#entries.slice(from, from + limit), gap: cursor + 1 < first };
  }
}
