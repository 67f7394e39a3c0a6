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
  const { t } = useTranslation();
  const current = job.runId;
  // what one began to read stays, also when the job runs again; that of another plan's run is read only when asked for
  const [run, setRun] = useState(current);
  if (run === null && current !== null) setRun(current);
  const options = useRunOptions(job, run);
  const chosen = options.find(({ value }) => value === run);
  return (
    <Panel
      title={t('jobs/log/title')}
      extra={
        options.length > 1 && (
          <Select label={t('jobs/log/run')} value={run ?? ''} options={options} onChoose={setRun} />
        )
      }
    >
      {run !== null && run !== current && (
        <div className="flex flex-wrap items-center gap-3 border-b border-line bg-info-ground px-4 py-2 text-sm text-info">
          <p className="min-w-0 flex-1">{t('jobs/log/otherRun', { run: chosen?.label })}</p>
          {current !== null && (
            <Button kind="plain" onClick={() => setRun(current)} className="text-text">
              {t('jobs/log/toCurrent')}
            </Button>
          )}
        </div>
      )}
      {run === null ? <Empty>{t('jobs/log/notRun')}</Empty> : <LogOfRun key={run} id={job.id} run={run} />}
    </Panel>
  );
}

/** The runs whose log there may be: the current one, those before it, and in any case the one that is read. */
function useRunOptions({ id, runId: current }: JobDetails, read: string | null) {
  const { t, i18n } = useTranslation();
  const { data: runs } = useRuns(id);
  const labels = new Map<string, string>();
  if (read === null) labels.set('', t('jobs/log/choose'));
  if (current !== null) labels.set(current, t('jobs/log/current'));
  for (const { runId, startedAt, status } of runs?.items ?? [])
    if (runId !== current)
      labels.set(runId, `${startedAt ? clock(startedAt, i18n.language) : runId} ${status}`);
  if (read !== null && !labels.has(read)) labels.set(read, read);
  return [...labels].map(([value, label]) => ({ value, label }));
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
