import { useRefreshMs, useStatus } from '../monitor/monitor.queries';
import { useNow } from '../ui/times';
import { useLive } from './live.context';

/** So many answers must be missing before the page says that it hears nothing, and so long at least. */
const MISSED = 3;
const PATIENCE_MS = 15_000;

/**
 * Since when nothing has been heard of the present, in milliseconds since 1970; null while the page knows. The word of the
 * server on how fresh its data is grows old with the answer that brought it.
 */
export function useUnseenSince(): number | null {
  const { state } = useLive();
  const { dataUpdatedAt: heardAt, isError } = useStatus();
  const patience = Math.max(PATIENCE_MS, MISSED * useRefreshMs());
  const now = useNow();
  if (heardAt === 0) return null;
  const isCut = state.kind === 'lost' && (isError || heardAt <= state.since);
  return isCut || now - heardAt > patience ? heardAt : null;
}
