import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { JobState } from '../../ui/job-state';
import { type Column } from '../../ui/table/column';
import { type Stream } from '../plan.queries';
import { Flag } from './cells';
import { PlanName, timeColumn } from './plan-columns';
import { type StreamSort } from './plan-search';

export function useStreamColumns(): readonly Column<Stream, StreamSort>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const time = (id: 'scheduled' | 'started' | 'deadline', of: (stream: Stream) => string | null) =>
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
        title: t('jobs/list/column/stream'),
        sort: 'key',
        width: 'minmax(14rem, 1fr)',
        phone: 'title',
        cell: (stream) => <StreamName stream={stream} />,
      },
      time('scheduled', (stream) => stream.scheduledAt),
      { ...time('started', (stream) => stream.startedAt), phone: 'hidden' },
      { ...time('deadline', (stream) => stream.deadlineAt), phone: 'hidden' },
      {
        id: 'jobs',
        title: t('nav/jobs'),
        width: '10rem',
        align: 'end',
        cell: ({ jobCount, abendedJobs, failedJobs }) => {
          const wrong = (abendedJobs ?? 0) + (failedJobs ?? 0);
          return (
            jobCount !== null && (
              <span className="tabular-nums">
                {wrong > 0 && (
                  <span className="text-critical">{t('jobs/list/wrong', { count: wrong })} </span>
                )}
                {t('jobs/list/count', { count: jobCount })}
              </span>
            )
          );
        },
      },
    ];
  }, [t]);
}

function StreamName({ stream }: { stream: Stream }) {
  const { t } = useTranslation();
  return (
    <PlanName to="/streams/$id" row={stream}>
      {stream.late && <Flag tone="warning">{t('jobs/list/isLate')}</Flag>}
      {stream.carriedForward && <Flag tone="quiet">{t('jobs/list/carriedForward')}</Flag>}
    </PlanName>
  );
}
