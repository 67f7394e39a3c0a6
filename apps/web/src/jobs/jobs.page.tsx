import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer } from '../session/answer';
import { useApi } from '../session/session.context';
import { Page } from '../ui/page';
import { type CsvSeparator } from '../ui/table/csv-separator';
import { ListActions } from '../ui/table/list-actions';
import { type Change, FilterBar } from './list/filter-bar';
import { useJobColumns } from './list/job-columns';
import { PlanList } from './list/plan-list';
import { JOB_STATUSES, withoutEmpty } from './list/plan-search';
import { SearchField } from '../ui/search-field';
import { Toggle } from './list/toggle';
import { PlanNav } from './plan-nav';
import { useSchedulerClock } from '../live/scheduler-clock';
import { jobFilter, useJobs } from './plan.queries';

/** The jobs of the plans. */
export function JobsPage() {
  const { t } = useTranslation();
  const { client } = useApi();
  const search = useSearch({ from: '/jobs' });
  const navigate = useNavigate({ from: '/jobs' });
  const change: Change = (patch, replace = false) =>
    void navigate({ search: (old) => withoutEmpty({ ...old, ...patch }), replace, resetScroll: false });
  const clear = () =>
    void navigate({ search: ({ sort, direction }) => withoutEmpty({ sort, direction }), resetScroll: false });
  const list = useJobs(search);
  const columns = useJobColumns();
  const now = useSchedulerClock();
  const download = (separator: CsvSeparator) => {
    const query = { ...jobFilter(search, now(search.connection)), separator };
    return answer(client.GET('/api/v1/jobs/export', { params: { query }, parseAs: 'blob' }));
  };
  return (
    <Page title={t('nav/jobs')} extra={<ListActions list={list} file="jobs.csv" download={download} />}>
      <PlanNav />
      <FilterBar search={search} change={change} onClear={clear} statuses={JOB_STATUSES}>
        <Toggle
          on={search.critical === true}
          onChange={() => change({ critical: search.critical ? undefined : true })}
        >
          {t('jobs/list/critical')}
        </Toggle>
        <SearchField
          label={t('jobs/list/stream')}
          value={search.stream ?? ''}
          onSearch={(stream) => change({ stream }, search.stream !== undefined)}
          className="flex-none basis-44"
        />
      </FilterBar>
      <PlanList
        label={t('nav/jobs')}
        list={list}
        columns={columns}
        search={search}
        onOrder={(order) => void navigate({ search: (old) => withoutEmpty({ ...old, ...order }) })}
        onClear={clear}
      />
    </Page>
  );
}
