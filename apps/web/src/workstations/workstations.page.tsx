import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Empty, Panel } from '../ui/panel';
import { saveCsv } from '../ui/table/csv';
import { DataTable } from '../ui/table/data-table';
import { ListActions } from '../ui/table/list-actions';
import { nextPageOf, rowsOf } from '../ui/table/pages';
import { Sources } from './sources';
import { useWorkstationColumns } from './workstation-columns';
import { WorkstationFilters } from './workstation-filters';
import { type WorkstationFilter } from './workstation-search';
import { workstationCsv } from './workstations.csv';
import { useWorkstationList } from './workstations.queries';

/** Every workstation of the plans, the worst first. */
export function WorkstationsPage() {
  const { t } = useTranslation();
  const filter = useSearch({ from: '/workstations' });
  const navigate = useNavigate({ from: '/workstations' });
  const list = useWorkstationList(filter);
  const columns = useWorkstationColumns();
  const rows = rowsOf(list.data);
  const sources = list.data?.pages[0]?.sources ?? [];
  const change = (next: Partial<WorkstationFilter>, typing = false): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: typing });
  const filtered = Boolean(filter.q ?? filter.state ?? filter.type ?? filter.connection);
  return (
    <Page
      title={t('nav/workstations')}
      extra={<ListActions onExport={() => saveCsv('workstations.csv', workstationCsv(rows))} />}
    >
      <WorkstationFilters filter={filter} onChange={change} />
      <Sources sources={sources} />
      <Panel
        title={t(list.hasNextPage ? 'list/shownMore' : 'list/shown', { count: rows.length })}
        className="overflow-hidden"
      >
        <Loaded query={list} lines={12}>
          {() =>
            rows.length === 0 ? (
              <Empty>{t(filtered ? 'list/noMatch' : 'workstations/none')}</Empty>
            ) : (
              <DataTable
                label={t('nav/workstations')}
                columns={columns}
                rows={rows}
                keyOf={({ id }) => id}
                sort={filter.sort ?? 'state'}
                onSort={(sort) => change({ sort: sort === 'key' ? 'key' : undefined })}
                atEnd={nextPageOf(list)}
              />
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}
