import { useTranslation } from 'react-i18next';
import { age } from '../i18n/time';
import { WaitReason } from '../jobs/wait-reason';
import { useSchedulerClock } from '../live/scheduler-clock';
import { Clock, useNow } from '../ui/times';
import { type Problem } from './monitor.queries';

interface StandingProps {
  problem: Problem;
  now: NonNullable<Problem['now']>;
}

/** How the job stands now, as far as that says more than the problem itself. */
export function Standing({ problem, now }: StandingProps) {
  const { t } = useTranslation();
  const { status, waitReason, expectedEndAt, deadlineAt, waiting } = now;
  return (
    <p className="flex flex-wrap gap-x-3 text-sm wall:text-xl">
      {status !== problem.data['status'] && <span className="font-mono">{status}</span>}
      {waitReason && (
        <span>
          <WaitReason of={waitReason} />
        </span>
      )}
      {expectedEndAt && <ExpectedEnd at={expectedEndAt} connectionId={problem.object.connectionId} />}
      {!expectedEndAt && deadlineAt && (
        <span>
          {t('monitor/deadline')} <Clock at={deadlineAt} />
        </span>
      )}
      {waiting > 0 && <span className="font-medium">{t('monitor/successors', { count: waiting })}</span>}
    </p>
  );
}

function ExpectedEnd({ at, connectionId }: { at: string; connectionId: string }) {
  const { t, i18n } = useTranslation();
  useNow(); // once a second
  const over = (useSchedulerClock()(connectionId) - Date.parse(at)) / 1_000;
  if (over > 0) return <span>{t('monitor/overdue', { age: age(over, i18n.language) })}</span>;
  return (
    <span>
      {t('monitor/expectedEnd')} <Clock at={at} />
    </span>
  );
}
