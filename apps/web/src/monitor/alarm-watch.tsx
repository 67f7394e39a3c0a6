import { useTranslation } from 'react-i18next';
import { alarmsOf } from './alarms.rules';
import { useProblems } from './monitor.queries';
import { useAlarmNews } from './use-alarm-news';

/** Stands on every page: a new alarm sounds, where that is wanted, and is said to who cannot see it. */
export function AlarmWatch() {
  const { t } = useTranslation();
  const { data } = useProblems();
  const news = useAlarmNews(data && alarmsOf(data.items));
  return (
    // always there, so that what comes is announced; nothing in it ticks
    <p aria-live="assertive" className="sr-only">
      {news &&
        `${t('monitor/alarmCount', { count: news.count })}: ${t(`event/${news.alarm.type}`, { defaultValue: news.alarm.type })} ${news.alarm.object.key}`}
    </p>
  );
}

/** How many there are, for who looks at another page. */
export function AlarmCount() {
  const { t, i18n } = useTranslation();
  const count = alarmsOf(useProblems().data?.items ?? []).length;
  if (count === 0) return null;
  return (
    <span className="min-w-5 rounded-full bg-critical px-1.5 text-center text-xs font-semibold text-panel tabular-nums">
      <span className="sr-only">{t('monitor/alarmCount', { count })}</span>
      <span aria-hidden>{count.toLocaleString(i18n.language)}</span>
    </span>
  );
}
