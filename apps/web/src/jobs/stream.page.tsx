import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Facts } from '../ui/facts';
import { JobState } from '../ui/job-state';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Clock } from '../ui/times';
import { DependenciesPanel } from './dependencies/dependencies-panel';
import { EventsPanel } from './detail/events-panel';
import { StateHead } from './detail/state-head';
import { useJobColumns } from './list/job-columns';
import { PlanList } from './list/plan-list';
import { withoutEmpty } from './list/plan-search';
import { Toggle } from './list/toggle';
import { PlanNav } from './plan-nav';
import { useSchedulerClock } from '../live/scheduler-clock';
import { type StreamDetails, useJobs, useStream } from './plan.queries';

/** One job stream: how it stands, its jobs, what stands before it and behind it. */
export function StreamPage() {
  const { id } = useParams({ from: '/streams/$id' });
  const { t } = useTranslation();
  const stream = useStream(id);
  return (
    <Page title={<span className="font-mono break-all">{stream.data?.key ?? t('jobs/streams')}</span>}>
      <PlanNav />
      <Loaded query={stream} lines={8}>
        {(found) => <StreamParts key={id} stream={found} />}
      </Loaded>
    </Page>
  );
}

function StreamParts({ stream }: { stream: StreamDetails }) {
  const { t } = useTranslation();
  const clock = useSchedulerClock();
  return (
    <>
      <StateHead
        status={stream.status}
        since={stream.endedAt ?? stream.startedAt}
        waitReason={stream.waitReason}
        flags={[stream.late && t('jobs/flag/late'), stream.carriedForward && t('jobs/flag/carriedForward')]}
        source={stream.source}
        clock={() => clock(stream.connectionId)}
      />
      <div className="grid gap-4 xl:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <StreamJobs stream={stream} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <StreamFacts stream={stream} />
          <DependenciesPanel kind="stream" of={stream} />
          <EventsPanel of={stream} />
        </div>
      </div>
    </>
  );
}

/** Its jobs, by status in one row of buttons and one by one below. */
function StreamJobs({ stream }: { stream: StreamDetails }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/streams/$id' });
  const navigate = useNavigate({ from: '/streams/$id' });
  const list = useJobs(search, stream.id);
  const columns = useJobColumns().filter(({ id }) => id !== 'scheduled' && id !== 'deadline');
  const choose = (status: string | undefined) =>
    void navigate({ search: (old) => withoutEmpty({ ...old, status }), resetScroll: false });
  return (
    <>
      <div className="flex flex-wrap gap-2 print:hidden">
        {Object.entries(stream.jobsByStatus).map(([status, count]) => (
          <Toggle
            key={status}
            on={search.status === status}
            onChange={() => choose(search.status === status ? undefined : status)}
          >
            <JobState status={status} />
            {count}
          </Toggle>
        ))}
      </div>
      <PlanList
        label={t('nav/jobs')}
        list={list}
        columns={columns}
        search={search}
        onOrder={(order) =>
          void navigate({ search: (old) => withoutEmpty({ ...old, ...order }), resetScroll: false })
        }
        onClear={() => choose(undefined)}
      />
    </>
  );
}

const at = (instant: string | null) => instant && <Clock at={instant} />;

function StreamFacts({ stream }: { stream: StreamDetails }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('jobs/facts')}>
      <Facts
        facts={[
          [t('jobs/workstation'), <code key="w">{stream.workstation}</code>],
          [t('jobs/times/scheduled'), at(stream.scheduledAt)],
          [t('jobs/times/start'), at(stream.startAt)],
          [t('jobs/times/latestStart'), at(stream.latestStartAt)],
          [t('jobs/times/deadline'), at(stream.deadlineAt)],
          [t('jobs/times/started'), at(stream.startedAt)],
          [t('jobs/times/ended'), at(stream.endedAt)],
          [t('jobs/priority'), stream.priority],
          [t('jobs/limit'), stream.limit !== null && stream.limit < 0 ? null : stream.limit],
          [t('jobs/timeZone'), stream.timeZone],
        ]}
      />
    </Panel>
  );
}
