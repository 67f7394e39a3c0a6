import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer } from '../session/answer';
import { useApi } from '../session/session.context';
import { Page } from '../ui/page';
import { type CsvSeparator } from '../ui/table/csv-separator';
import { ListActions } from '../ui/table/list-actions';
import { type Change, FilterBar } from './list/filter-bar';
import { PlanList } from './list/plan-list';
import { STREAM_STATUSES, withoutEmpty } from './list/plan-search';
import { useStreamColumns } from './list/stream-columns';
import { PlanNav } from './plan-nav';
import { useSchedulerClock } from '../live/scheduler-clock';
import { streamFilter, useStreams } from './plan.queries';

/** The job streams of the plans. */
export function StreamsPage() {
  const { t } = useTranslation();
  const { client } = useApi();
  const search = useSearch({ from: '/streams' });
  const navigate = useNavigate({ from: '/streams' });
  const change: Change = (patch, replace = false) =>
    void navigate({ search: (old) => withoutEmpty({ ...old, ...patch }), replace, resetScroll: false });
  const clear = () =>
    void navigate({ search: ({ sort, direction }) => withoutEmpty({ sort, direction }), resetScroll: false });
  const list = useStreams(search);
  const columns = useStreamColumns();
  const now = useSchedulerClock();
  const download = (separator: CsvSeparator) => {
    const query = { ...streamFilter(search, now(search.connection)), separator };
    return answer(client.GET('/api/v1/streams/export', { params: { query }, parseAs: 'blob' }));
  };
  return (
    <Page
      title={t('jobs/streams')}
      extra={<ListActions list={list} file="job-streams.csv" download={download} />}
    >
      <PlanNav />
      <FilterBar search={search} change={change} onClear={clear} statuses={STREAM_STATUSES} />
      <PlanList
        label={t('jobs/streams')}
        list={list}
        columns={columns}
        search={search}
        onOrder={(order) => void navigate({ search: (old) => withoutEmpty({ ...old, ...order }) })}
        onClear={clear}
      />
    </Page>
  );
}
