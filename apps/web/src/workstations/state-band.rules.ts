import { type StateChange } from './workstations.queries';

/** A stretch of time in one state; `unknown` where nobody looked. Instants in milliseconds since 1970. */
export interface Stretch {
  state: string;
  from: number;
  to: number;
}

interface Seen {
  /** Newest first. */
  changes: readonly Pick<StateChange, 'fromState' | 'toState' | 'detectedAt'>[];
  /** The state that the last poll saw, and when that poll was; null: never. */
  state: string;
  seenAt: number | null;
}

/** The states between two moments, oldest first, without a gap. After the last poll nothing is known. */
export function stretchesOf({ changes, state, seenAt }: Seen, from: number, to: number): Stretch[] {
  const known = Math.min(seenAt ?? from, to);
  const stretches: Stretch[] = [];
  let end = to;
  const before = (begin: number, name: string): void => {
    const start = Math.max(begin, from);
    if (start >= end) return;
    const later = stretches[0];
    if (later?.state === name) later.from = start;
    else stretches.unshift({ state: name, from: start, to: end });
    end = start;
  };
  before(known, 'unknown');
  let current = state;
  for (const { detectedAt, fromState, toState } of changes) {
    before(Date.parse(detectedAt), toState);
    current = fromState ?? 'unknown';
  }
  before(from, current);
  return stretches;
}

/** How long each state lasted, the longest first. */
export function lasted(stretches: readonly Stretch[]): [state: string, ms: number][] {
  const sums = new Map<string, number>();
  for (const { state, from, to } of stretches) sums.set(state, (sums.get(state) ?? 0) + to - from);
  return [...sums].sort(([, a], [, b]) => b - a);
}
