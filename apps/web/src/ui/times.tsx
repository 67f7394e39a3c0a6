import { useTranslation } from 'react-i18next';
import { useEffect, useState } from 'react';
import { age, clock, fullTime } from '../i18n/time';
import { usePlanZones } from '../live/plan-zones';

/** The second that it is, for what grows old while one looks. */
export function useNow(everyMs = 1_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

export function Clock({ at }: { at: string }) {
  const { i18n } = useTranslation();
  return (
    <time dateTime={at} title={fullTime(at, i18n.language, usePlanZones())} className="tabular-nums">
      {clock(at, i18n.language)}
    </time>
  );
}

/** How long ago, growing. */
export function Age({ of }: { of: string }) {
  const { i18n } = useTranslation();
  const now = useNow();
  return <span className="tabular-nums">{age((now - Date.parse(of)) / 1_000, i18n.language)}</span>;
}
