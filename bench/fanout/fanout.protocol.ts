/** What the benchmark tells a process of clients, and hears from it. */
export type ToClients =
  | { kind: 'open'; address: string; tokens: string[]; resuming: boolean }
  | { kind: 'report'; sentAt: Record<string, number[]>; expected: number };

export type FromClients =
  { kind: 'ready' } | { kind: 'report'; latencies: number[]; received: number; wrong: number };

/** Milliseconds on a clock that all processes of this machine share. */
export const now = (): number => performance.timeOrigin + performance.now();
