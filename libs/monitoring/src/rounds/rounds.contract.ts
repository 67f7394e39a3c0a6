/** `more`: at once again. `idle`: nothing is due for `nextInMs` (null: nothing waits). `off`: nobody is to be told. */
export type RoundOutcome = { kind: 'more' } | { kind: 'idle'; nextInMs: number | null } | { kind: 'off' };
