interface Told {
  overall: { state: 'ok' | 'problems' | 'stale' | 'paused' | 'no_connections' };
  connections: readonly { last_success_at: string | null }[];
}

/**
 * Of when what stands on the page is true. `now`: it may be said that nothing is open. `earlier`: it was so in the last data
 * that came. `never`: as far as the page knows none ever came, and a 0 is no count.
 */
export type Hearing = 'now' | 'earlier' | 'never';

/**
 * By the server's last word on its schedulers, undefined while there is none; `isUnseen`: it is not known whether it still
 * holds. One scheduler that is not fresh is enough: the numbers are of all of them.
 */
export function hearingOf(status: Told | undefined, isUnseen: boolean): Hearing {
  if (!status?.connections.some(({ last_success_at: at }) => at !== null)) return 'never';
  const { state } = status.overall;
  return !isUnseen && (state === 'ok' || state === 'problems') ? 'now' : 'earlier';
}
