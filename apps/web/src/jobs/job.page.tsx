import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { duration } from '../i18n/time';
import { planStateOf } from '../monitor/plan.rules';
import { useMay } from '../session/me.queries';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Clock, useNow } from '../ui/times';
import { DependenciesPanel } from './dependencies/dependencies-panel';
import { EventsPanel } from './detail/events-panel';
import { type JobStatusChange, useChanges } from './detail/history.queries';
import { HistoryPanel } from './detail/history-panel';
import { JobFacts } from './detail/job-facts';
import { StateHead } from './detail/state-head';
import { LogPanel } from './log/log-panel';
import { PlanNav } from './plan-nav';
import { useSchedulerClock } from '../live/scheduler-clock';
import { type JobDetails, useJob } from './plan.queries';
import { RunsPanel } from './runs/runs-panel';

/** One job: how it stands and why, what stands before it, what it said, how it ran before. */
export function JobPage() {
  const { id } = useParams({ from: '/jobs/$id' });
  const { t } = useTranslation();
  const job = useJob(id);
  return (
    <Page title={<span className="font-mono break-all">{job.data?.key ?? t('nav/jobs')}</span>}>
      <PlanNav />
      <Loaded query={job} lines={8}>
        {(found) => <JobParts key={id} job={found} />}
      </Loaded>
    </Page>
  );
}

function JobParts({ job }: { job: JobDetails }) {
  const mayReadLogs = useMay('operator');
  return (
    <>
      <JobHead job={job} />
      <div className="grid gap-4 xl:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <DependenciesPanel kind="job" of={job} />
          {mayReadLogs && <LogPanel job={job} />}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <JobFacts job={job} />
          <RunsPanel id={job.id} />
          <HistoryPanel id={job.id} />
          <EventsPanel of={job} />
        </div>
      </div>
    </>
  );
}

/** By the scheduler's clock, as exactly as it is known; null when it is not. */
function sinceOf(job: JobDetails, last: JobStatusChange | undefined): string | null {
  if (last?.toStatus === job.status) return last.occurredAt;
  return planStateOf(job.status) === 'running' ? job.startedAt : job.endedAt;
}

function JobHead({ job }: { job: JobDetails }) {
  const { t } = useTranslation();
  const { data: changes } = useChanges(job.id);
  const clock = useSchedulerClock();
  const flags = [
    job.late && t('jobs/flag/late'),
    job.critical && t('jobs/flag/critical'),
    job.cancelled && t('jobs/flag/cancelled'),
    job.nop && t('jobs/flag/nop'),
    job.requiresConfirmation && !job.confirmed && t('jobs/flag/confirm'),
    job.monitored && t('jobs/flag/monitored'),
  ];
  return (
    <StateHead
      status={job.status}
      since={sinceOf(job, changes?.items[0])}
      waitReason={job.waitReason}
      flags={flags}
      source={job.source}
      clock={() => clock(job.connectionId)}
    >
      {job.returnCode !== null && planStateOf(job.status) === 'failed' && (
        <p className="text-sm font-medium text-critical">
          {t('jobs/returnCode')} {job.returnCode}
        </p>
      )}
      <ExpectedEnd job={job} clock={() => clock(job.connectionId)} />
    </StateHead>
  );
}

/** When a job that runs should be done, by how long it usually takes. */
function ExpectedEnd({ job, clock }: { job: JobDetails; clock: () => number }) {
  const { t, i18n } = useTranslation();
  useNow();
  if (planStateOf(job.status) !== 'running' || !job.startedAt || job.endedAt || !job.estimatedMs) return null;
  const end = Date.parse(job.startedAt) + job.estimatedMs;
  const over = clock() - end;
  if (over > 0)
    return (
      <p className="text-sm font-medium text-warning">
        {t('jobs/overdue', { age: duration(over, i18n.language) })}
      </p>
    );
  const [before, after] = t('jobs/expectedEnd', { at: '|' }).split('|');
  return (
    <p className="text-sm">
      {before}
      <Clock at={new Date(end).toISOString()} />
      {after}
    </p>
  );
}
