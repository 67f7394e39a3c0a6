import { useTranslation } from 'react-i18next';
import { age } from '../i18n/time';
import { useStatus } from '../monitor/monitor.queries';
import { useNow } from '../ui/times';

/** How far the server's clock is ahead of the reader's, in milliseconds, as its last answer told; 0 until there is one. */
export function useServerLead(): number {
  const { data, dataUpdatedAt } = useStatus();
  return data ? Date.parse(data.as_of) - dataUpdatedAt : 0;
}

/** Now by the server's clock, for how old is what the server dated: the reader's may be wrong. */
export const useServerNow = (everyMs?: number): number => useNow(everyMs) + useServerLead();

/** How long ago by the server's clock, growing. */
export function Age({ of }: { of: string }) {
  const { i18n } = useTranslation();
  const now = useServerNow();
  return <span className="tabular-nums">{age((now - Date.parse(of)) / 1_000, i18n.language)}</span>;
}
