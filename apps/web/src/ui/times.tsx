import { useTranslation } from 'react-i18next';
import { useEffect, useState } from 'react';
import { clock, fullTime } from '../i18n/time';
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
