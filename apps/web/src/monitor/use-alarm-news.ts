import { useEffect, useRef, useState } from 'react';
import { chime } from '../sound/chime';
import { useSound } from '../sound/sound';
import { type Problem } from './monitor.queries';

export interface AlarmNews {
  /** The worst of what came. */
  alarm: Problem;
  /** How many alarms there were then. */
  count: number;
}

/**
 * What came last; null while there is no alarm. It sounds as it comes, where that is wanted; what was there when the page was
 * opened is told without a sound. That others end is no news.
 */
export function useAlarmNews(alarms: readonly Problem[] | undefined): AlarmNews | null {
  const on = useSound();
  const known = useRef<ReadonlySet<string> | null>(null);
  const [news, setNews] = useState<AlarmNews | null>(null);
  useEffect(() => {
    if (alarms === undefined) return;
    const before = known.current;
    known.current = new Set(alarms.map(({ fingerprint }) => fingerprint));
    const alarm = alarms.find(({ fingerprint }) => !before?.has(fingerprint));
    if (alarm) setNews({ alarm, count: alarms.length });
    else if (alarms.length === 0) setNews(null);
    if (on && before && alarm) chime();
  });
  return news;
}
