import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { planStateOf } from '../../monitor/plan.rules';
import { JobState } from '../../ui/job-state';
import { type Column } from '../../ui/table/column';
import { useSchedulerClock } from '../../live/scheduler-clock';
import { type Job } from '../plan.queries';
import { Flag, Took } from './cells';
import { PlanName, timeColumn } from './plan-columns';
import { type JobSort } from './plan-search';

export function useJobColumns(): readonly Column<Job, JobSort>[] {
  const { t } = useTranslation();
  const clock = useSchedulerClock();
  return useMemo(() => {
    const time = (id: 'scheduled' | 'started' | 'deadline', of: (job: Job) => string | null) =>
      timeColumn(id, t(`jobs/list/column/${id}`), of);
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
  const { late, critical, returnCode, status } = job;
  const failed = planStateOf(status) === 'failed';
  return (
    <PlanName to="/jobs/$id" row={job}>
      {late && <Flag tone="warning">{t('jobs/list/isLate')}</Flag>}
      {critical && <Flag tone="critical">{t('jobs/list/isCritical')}</Flag>}
      {failed && returnCode !== null && <Flag tone="critical">{`rc ${returnCode}`}</Flag>}
    </PlanName>
  );
}
