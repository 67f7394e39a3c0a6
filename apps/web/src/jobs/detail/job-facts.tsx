import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { duration } from '../../i18n/time';
import { Facts } from '../../ui/facts';
import { Panel } from '../../ui/panel';
import { Clock } from '../../ui/times';
import { type JobDetails } from '../plan.queries';

const at = (instant: string | null) => instant && <Clock at={instant} />;

/** All that is known of a job beside its state. */
export function JobFacts({ job }: { job: JobDetails }) {
  const { t, i18n } = useTranslation();
  const lasting = (ms: number | null) => ms !== null && ms > 0 && duration(ms, i18n.language);
  const took = job.startedAt && job.endedAt ? Date.parse(job.endedAt) - Date.parse(job.startedAt) : null;
  const times = [
    ['scheduled', at(job.scheduledAt)],
    ['start', at(job.startAt)],
    ['latestStart', at(job.latestStartAt)],
    ['criticalStart', at(job.criticalStartAt)],
    ['deadline', at(job.deadlineAt)],
    ['started', at(job.startedAt)],
    ['ended', at(job.endedAt)],
    ['took', lasting(took) || null],
    ['estimated', lasting(job.estimatedMs) || null],
    ['every', lasting(job.everyMs) || null],
  ] as const;
  const stream = (
    <Link to="/streams/$id" params={{ id: job.streamId }} className="font-mono break-all underline">
      {job.streamName}
    </Link>
  );
  return (
    <Panel title={t('jobs/facts')}>
      <Facts
        facts={[
          [t('jobs/jobStream'), stream],
          [t('jobs/workstation'), <code key="w">{job.workstation}</code>],
          [t('jobs/runWorkstation'), job.runWorkstation === job.workstation ? null : job.runWorkstation],
          ...times.map(([name, value]) => [t(`jobs/times/${name}`), value] as const),
          [t('jobs/returnCode'), job.returnCode],
          [t('jobs/priority'), job.priority],
          [t('jobs/attempt'), job.attempt],
          [t('jobs/automaticReruns'), job.automaticReruns || null],
          [t('jobs/unresolved'), job.unresolvedDependencies || null],
          [t('jobs/jobNumber'), job.jobNumber],
          [t('jobs/recovery'), job.recoveryOption],
          [t('jobs/definition'), job.definitionKey && <code key="d">{job.definitionKey}</code>],
          [t('jobs/timeZone'), job.timeZone],
        ]}
      />
    </Panel>
  );
}
