import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { planStateOf } from '../../monitor/plan.rules';
import { JobState } from '../../ui/job-state';
import { type Column } from '../../ui/table/column';
import { useSchedulerClock } from '../../live/scheduler-clock';
import { type Job } from '../plan.queries';
import { WaitReason } from '../wait-reason';
import { Flag, Time, Took } from './cells';
import { type JobSort } from './plan-search';

export function useJobColumns(): readonly Column<Job, JobSort>[] {
  const { t } = useTranslation();
  const clock = useSchedulerClock();
  return useMemo(() => {
    const time = (id: 'scheduled' | 'started' | 'deadline', of: (job: Job) => string | null) => {
      const title = t(`jobs/list/column/${id}`);
      return {
        id,
        title,
        sort: id,
        width: '8rem',
        cell: (job: Job) => <Time at={of(job)} label={title} />,
      };
    };
    return [
      {
        id: 'status',
        title: t('jobs/list/column/state'),
        sort: 'status',
        width: '8rem',
        cell: ({ status }) => <JobState status={status} />,
      },
      {
        id: 'key',
        title: t('jobs/list/column/job'),
        sort: 'key',
        width: 'minmax(14rem, 1fr)',
        phone: 'title',
        cell: (job) => <JobName job={job} />,
      },
      { ...time('scheduled', (job) => job.scheduledAt), phone: 'hidden' },
      time('started', (job) => job.startedAt),
      { ...time('deadline', (job) => job.deadlineAt), phone: 'hidden' },
      {
        id: 'duration',
        title: t('jobs/list/column/duration'),
        sort: 'duration',
        width: '7rem',
        align: 'end',
        cell: (job) => (
          <Took
            {...job}
            running={planStateOf(job.status) === 'running'}
            clock={() => clock(job.connectionId)}
          />
        ),
      },
      {
        id: 'returnCode',
        title: t('jobs/list/column/returnCode'),
        width: '4rem',
        align: 'end',
        phone: 'hidden',
        cell: ({ returnCode }) => <span className="tabular-nums">{returnCode}</span>,
      },
    ];
  }, [t, clock]);
}

function JobName({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { id, key, late, critical, waitReason, returnCode, status } = job;
  const failed = planStateOf(status) === 'failed';
  return (
    <div className="min-w-0">
      <Link
        to="/jobs/$id"
        params={{ id }}
        className="font-mono break-all underline-offset-2 hover:underline max-md:inline-block max-md:py-1 max-md:font-medium"
      >
        {key}
      </Link>
      <p className="flex flex-wrap gap-x-3 empty:hidden">
        {late && <Flag tone="warning">{t('jobs/list/isLate')}</Flag>}
        {critical && <Flag tone="critical">{t('jobs/list/isCritical')}</Flag>}
        {failed && returnCode !== null && <Flag tone="critical">{`rc ${returnCode}`}</Flag>}
        {waitReason && (
          <span className="text-xs text-quiet">
            <WaitReason of={waitReason} />
          </span>
        )}
      </p>
    </div>
  );
}
