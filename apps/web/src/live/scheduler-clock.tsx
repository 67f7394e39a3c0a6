import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { age } from '../i18n/time';
import { useStatus } from '../monitor/monitor.queries';
import { useNow } from '../ui/times';
import { useServerLead } from './server-clock';

/** The scheduler's clock: now there, by the skew that polls measured. Without a connection, that of the only one. */
export function useSchedulerClock(): (connectionId?: string) => number {
  const { data } = useStatus();
  const lead = useServerLead();
  return useCallback(
    (connectionId) => {
      const all = data?.connections ?? [];
      const one = connectionId
        ? all.find(({ id }) => id === connectionId)
        : all.length === 1
          ? all[0]
          : undefined;
      return Date.now() + lead + (one?.clock_skew_ms ?? 0);
    },
    [data, lead],
  );
}

/** How long ago by the clock of the scheduler that said when; growing. */
export function SchedulerAge({ of, connectionId }: { of: string; connectionId: string }) {
  const { i18n } = useTranslation();
  useNow(); // once a second
  const seconds = (useSchedulerClock()(connectionId) - Date.parse(of)) / 1_000;
  return <span className="tabular-nums">{age(seconds, i18n.language)}</span>;
}
