import { BellRing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SchedulerAge } from '../live/scheduler-clock';
import { ObjectLink } from '../ui/object-link';
import { alarmsOf } from './alarms.rules';
import { type Problem, useProblems } from './monitor.queries';
import { AcknowledgeButton } from './problem-row';

/** So many stand large; the rest is counted and stands in the list. */
const LARGE = 3;

/** Critical problems rise above everything and stay until somebody sees to them, or they end. */
export function Alarms() {
  const { t } = useTranslation();
  const { data } = useProblems();
  const alarms = alarmsOf(data?.items ?? []);
  return (
    <section aria-label={t('monitor/alarms')} className="empty:hidden">
      {alarms.length > 0 && (
        <ul className="divide-y divide-critical/30 rounded-xl border-2 border-critical bg-critical-ground text-critical">
          {alarms.slice(0, LARGE).map((problem) => (
            <Alarm key={problem.fingerprint} problem={problem} />
          ))}
          {alarms.length > LARGE && (
            <li className="px-4 py-2 text-sm font-medium wall:text-2xl">
              {t('monitor/moreAlarms', { count: alarms.length - LARGE })}
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function Alarm({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const { object, type, openedAt } = problem;
  return (
    <li className="flex flex-wrap items-center gap-3 px-4 py-3">
      <BellRing aria-hidden className="size-5 shrink-0 wall:size-10" />
      <p className="min-w-0 flex-1 basis-56 text-lg font-semibold wall:text-4xl">
        {t(`event/${type}`, { defaultValue: type })}{' '}
        <span className="font-mono break-all">
          <ObjectLink object={object}>{object.key}</ObjectLink>
        </span>
      </p>
      <SchedulerAge of={openedAt} connectionId={object.connectionId} />
      <AcknowledgeButton problem={problem} />
    </li>
  );
}
