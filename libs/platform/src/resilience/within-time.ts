import { TaskCancelledError } from 'cockatiel';

/**
 * Gives an attempt up after `timeoutMs`, or with the caller's signal; its own signal aborts then, and never after it returned.
 * An answer that has arrived counts although it is read late: timers come first in a turn of the event loop, and a process that
 * was busy itself would take its own lateness for the other's silence. Throws `TaskCancelledError`.
 */
export async function withinTime<T>(
  timeoutMs: number,
  work: (signal: AbortSignal) => Promise<T>,
  caller: AbortSignal,
): Promise<T> {
  const late = new AbortController();
  const signal = AbortSignal.any([caller, late.signal]);
  if (signal.aborted) throw new TaskCancelledError();
  const givenUp = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new TaskCancelledError()), { once: true });
  });
  let turn: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => (turn = setImmediate(() => late.abort())), timeoutMs);
  try {
    return await Promise.race([work(signal), givenUp]);
  } finally {
    clearTimeout(timer);
    clearImmediate(turn);
  }
}
