import { useTranslation } from 'react-i18next';
import { duration } from '../../i18n/time';
import { type Schedule } from './schedules.queries';

/** When it runs, in words where there are some: what cron means, the next runs tell. */
export function Timing({ timing }: { timing: Schedule['timing'] }) {
  const { t, i18n } = useTranslation();
  if (!timing) return t('operations/schedule/byHand');
  if ('everyMs' in timing)
    return t('operations/schedule/every', { time: duration(timing.everyMs, i18n.language) });
  return (
    <>
      <code className="font-mono text-xs">{timing.cron}</code> ({timing.timezone})
    </>
  );
}
