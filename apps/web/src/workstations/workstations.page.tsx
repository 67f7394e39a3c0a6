import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page';
import { Sources } from '../ui/sources';
import { Empty } from '../ui/panel';
import { KeysetPanel } from '../ui/table/keyset-panel';
import { ListActions } from '../ui/table/list-actions';
import { useWorkstationColumns } from './workstation-columns';
import { WorkstationFilters } from './workstation-filters';
import { nextOrder, type WorkstationFilter } from './workstation-search';
import { useWorkstationExport, useWorkstationList } from './workstations.queries';

/** Every workstation of the plans, the worst first. */
export function WorkstationsPage() {
  const { t } = useTranslation();
  const filter = useSearch({ from: '/workstations' });
  const navigate = useNavigate({ from: '/workstations' });
  const list = useWorkstationList(filter);
  const download = useWorkstationExport(filter);
  const columns = useWorkstationColumns();
  const sources = list.query.data?.pages[0]?.sources ?? [];
  const change = (next: Partial<WorkstationFilter>, typing = false): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: typing });
  const filtered = Boolean(filter.q ?? filter.state ?? filter.type ?? filter.connection);
  return (
    <Page
      title={t('nav/workstations')}
      extra={<ListActions list={list} file="workstations.csv" download={download} />}
    >
      <WorkstationFilters filter={filter} onChange={change} />
      <Sources sources={sources} />
      <KeysetPanel
        list={list}
        lines={12}
        label={t('nav/workstations')}
        columns={columns}
        sort={filter.sort ?? 'state'}
        direction={filter.direction ?? 'asc'}
        onSort={(sort) => change(nextOrder(filter, sort))}
        empty={<Empty>{t(filtered ? 'list/noMatch' : 'workstations/none')}</Empty>}
      />
    </Page>
  );
}
