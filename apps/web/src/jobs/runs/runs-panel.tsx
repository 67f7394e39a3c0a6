import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duration } from '../../i18n/time';
import { JobState } from '../../ui/job-state';
import { Loaded } from '../../ui/loaded';
import { Empty, Panel } from '../../ui/panel';
import { PanelBoundary } from '../../ui/panel-boundary';
import { Clock } from '../../ui/times';
import { type JobRun, useRuns } from '../detail/history.queries';
import { type Trend, trendOf } from './trend';

const RunsChart = lazy(() => import('./runs-chart').then((module) => ({ default: module.RunsChart })));

/** How long it took before, and how often it failed. */
export function RunsPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const runs = useRuns(id);
  return (
    <Panel title={t('jobs/runs')}>
      <Loaded query={runs} lines={5}>
        {({ items }) => (items.length === 0 ? <Empty>{t('jobs/noRuns')}</Empty> : <Runs items={items} />)}
      </Loaded>
    </Panel>
  );
}

function Runs({ items }: { items: readonly JobRun[] }) {
  const { t, i18n } = useTranslation();
  const trend = useMemo(() => trendOf(items), [items]);
  const [at, setAt] = useState<number | null>(null);
  const median = trend.medianMs === null ? '–' : duration(trend.medianMs, i18n.language);
  const pointed = at === null ? undefined : trend.runs[at];
  return (
    <div className="flex flex-col gap-2 p-4">
      <p className="flex min-h-6 flex-wrap items-center gap-x-3 text-sm text-quiet">
        {pointed ? (
          <RunLine run={pointed} elapsedMs={trend.elapsedMs[at ?? 0] ?? 0} />
        ) : (
          <>
            <span>{t('jobs/median', { median })}</span>
            {trend.failed > 0 && (
              <span className="text-critical">{t('jobs/failedRuns', { count: trend.failed })}</span>
            )}
          </>
        )}
      </p>
      <PanelBoundary>
        <Suspense fallback={<div className="h-45" />}>
          <RunsChart
            trend={trend}
            label={t('jobs/runsSaid', { count: trend.runs.length, median, failed: trend.failed })}
            onPoint={setAt}
          />
        </Suspense>
      </PanelBoundary>
      <RunsTable trend={trend} />
    </div>
  );
}

function RunLine({ run, elapsedMs }: { run: JobRun; elapsedMs: number }) {
  const { i18n } = useTranslation();
  return (
    <>
      {run.startedAt && <Clock at={run.startedAt} />}
      <JobState status={run.status} />
      {duration(elapsedMs, i18n.language)}
      {run.returnCode !== null && ` · rc ${run.returnCode}`}
    </>
  );
}

/** The same as the chart, to be read. */
function RunsTable({ trend }: { trend: Trend<JobRun> }) {
  const { t, i18n } = useTranslation();
  return (
    <details className="text-sm">
      <summary className="cursor-pointer py-1 text-quiet">{t('jobs/runsAsTable')}</summary>
      <div tabIndex={0} role="region" aria-label={t('jobs/runsAsTable')} className="max-h-72 overflow-auto">
        <table className="w-full text-left">
          <thead className="text-quiet">
            <tr>
              {(['started', 'took'] as const).map((name) => (
                <th key={name} className="py-1 pr-4 font-normal">
                  {t(`jobs/times/${name}`)}
                </th>
              ))}
              <th className="py-1 pr-4 font-normal">{t('jobs/list/column/state')}</th>
              <th className="py-1 font-normal">RC</th>
            </tr>
          </thead>
          <tbody>
            {trend.runs
              .map((run, i) => (
                <tr key={`${run.jobId}${run.runId}`} className="border-t border-line">
                  <td className="py-1 pr-4">{run.startedAt && <Clock at={run.startedAt} />}</td>
                  <td className="py-1 pr-4">{duration(trend.elapsedMs[i] ?? 0, i18n.language)}</td>
                  <td className="py-1 pr-4">
                    <JobState status={run.status} />
                  </td>
                  <td className="py-1">{run.returnCode}</td>
                </tr>
              ))
              .reverse()}
          </tbody>
        </table>
      </div>
    </details>
  );
}
