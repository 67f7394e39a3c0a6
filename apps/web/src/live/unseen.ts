import { useRefreshMs, useStatus } from '../monitor/monitor.queries';
import { useNow } from '../ui/times';
import { useLive } from './live.context';

/** So many answers must be missing before the page says that it hears nothing, and so long at least. */
const MISSED = 3;
const PATIENCE_MS = 15_000;

export interface Unseen {
  /** When something was heard last, in milliseconds since 1970; null: not since the page was opened. */
  since: number | null;
}

/**
 * Whether nothing is heard of the present any more; null while the page knows how it is. The word of the server on how fresh
 * its data is grows old with the answer that brought it.
 */
export function useUnseen(): Unseen | null {
  const { state } = useLive();
  const { dataUpdatedAt, isError } = useStatus();
  const patience = Math.max(PATIENCE_MS, MISSED * useRefreshMs());
  const now = useNow();
  const isCut = state.kind === 'lost' && (isError || dataUpdatedAt <= state.since);
  if (dataUpdatedAt === 0) return isCut ? { since: null } : null;
  return isCut || now - dataUpdatedAt > patience ? { since: dataUpdatedAt } : null;
}
