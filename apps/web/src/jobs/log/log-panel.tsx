import { ApiProblem } from '@resync/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '../../i18n/time';
import { Button } from '../../ui/button';
import { useFaultWords } from '../../ui/fault';
import { Empty, Panel, Skeleton } from '../../ui/panel';
import { Select } from '../../ui/select';
import { useRuns } from '../detail/history.queries';
import { type JobDetails } from '../plan.queries';
import { LogView } from './log-view';
import { useLog } from './log.queries';

/** The house is there, and the scheduler gives it no answer. */
const SCHEDULER_AWAY: ReadonlySet<string> = new Set([
  'SCHEDULER_UNREACHABLE',
  'SCHEDULER_FAILED',
  'SCHEDULER_THROTTLED',
]);

/** What a run said. For operators: the API gives logs to nobody else. */
export function LogPanel({ job }: { job: JobDetails }) {
  const { t, i18n } = useTranslation();
  const { data: runs } = useRuns(job.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const current = job.runId === null ? [] : [{ value: job.runId, label: t('jobs/log/current') }];
  const earlier = (runs?.items ?? [])
    .filter(({ runId }) => runId !== job.runId)
    .map(({ runId, startedAt, status }) => ({
      value: runId,
      label: `${startedAt ? clock(startedAt, i18n.language) : runId} ${status}`,
    }));
  const options = [...new Map([...current, ...earlier].map((option) => [option.value, option])).values()];
  const run = chosen ?? options[0]?.value;
  return (
    <Panel
      title={t('jobs/log/title')}
      extra={
        run !== undefined &&
        options.length > 1 && (
          <Select label={t('jobs/log/run')} value={run} options={options} onChoose={setChosen} />
        )
      }
    >
      {run === undefined ? (
        <Empty>{t('jobs/log/notRun')}</Empty>
      ) : (
        <LogOfRun key={run} id={job.id} run={run} />
      )}
    </Panel>
  );
}

function LogOfRun({ id, run }: { id: string; run: string }) {
  const { t } = useTranslation();
  const log = useLog(id, run);
  const words = useFaultWords();
  const again = () => void log.refetch();
  if (log.error && !log.data)
    return (
      <div role="alert" className="flex flex-col items-start gap-3 p-4 text-sm">
        {log.error instanceof ApiProblem && SCHEDULER_AWAY.has(log.error.code)
          ? t('jobs/log/away')
          : words(log.error)}
        <Button kind="plain" onClick={again} disabled={log.isFetching}>
          {t('fault/again')}
        </Button>
      </div>
    );
  if (!log.data) return <Skeleton lines={8} />;
  const { text, truncated, final } = log.data;
  return (
    <>
      {(truncated || !final) && (
        <div className="flex flex-wrap items-center gap-3 border-b border-line bg-warning-ground px-4 py-2 text-sm text-warning">
          <p className="min-w-0 flex-1">
            {truncated && t('jobs/log/truncated')} {!final && t('jobs/log/growing')}
          </p>
          {!final && (
            <Button kind="plain" onClick={again} disabled={log.isFetching} className="text-text">
              {t('jobs/log/refresh')}
            </Button>
          )}
        </div>
      )}
      {text === null || text === '' ? (
        <Empty>{t('jobs/log/none')}</Empty>
      ) : (
        <LogView text={text} readAt={log.data.readAt} file={`${run.replace(/[^\w.-]+/g, '_')}.log`} />
      )}
    </>
  );
}
