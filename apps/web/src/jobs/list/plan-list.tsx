import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { Loaded } from '../../ui/loaded';
import { Empty } from '../../ui/panel';
import { allFresh, Sources } from '../../ui/sources';
import { type Column } from '../../ui/table/column';
import { DataTable } from '../../ui/table/data-table';
import { type LiveList } from '../../ui/table/live-pages';
import { useReadOn } from '../../ui/table/read-on';
import { Clock } from '../../ui/times';
import { Found } from './found';
import { newestOf, type PlanPage } from './plan-page';
import { filtersIn, naturalDirection, nextOrder, type PlanSearch } from './plan-search';

interface PlanListProps<Row extends { id: string }, Sort extends string> {
  label: string;
  list: LiveList<PlanPage<Row>>;
  columns: readonly Column<Row, Sort>[];
  search: PlanSearch<Sort>;
  onOrder: (order: Pick<PlanSearch<Sort>, 'sort' | 'direction'>) => void;
  onClear: () => void;
}

/** A list with how much of it there is, how old it is, and words when there is nothing. */
export function PlanList<Row extends { id: string }, Sort extends string>(props: PlanListProps<Row, Sort>) {
  const { label, list, columns, search, onOrder } = props;
  const { t } = useTranslation();
  const { query, rows } = list;
  const readOn = useReadOn(query);
  const newest = newestOf(query.data?.pages ?? []);
  const sort = search.sort ?? ('key' as Sort);
  return (
    <section aria-label={label} className="min-w-0 rounded-xl border border-line bg-panel">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2">
        <Found query={query} about={JSON.stringify(search)} count={rows.length} />
        <p className="text-sm text-quiet">
          {newest &&
            t(query.hasNextPage ? 'list/shownMore' : 'list/shown', {
              count: rows.length,
            })}
          {newest && (
            <>
              , {t('list/asOf')} <Clock at={newest.asOf} />
            </>
          )}
        </p>
        <Sources sources={newest?.sources ?? []} />
      </div>
      <Loaded query={query} lines={12}>
        {() =>
          rows.length === 0 ? (
            <NoRows {...props} />
          ) : (
            <div
              aria-busy={query.isPlaceholderData}
              className={classes(query.isPlaceholderData && 'opacity-60')}
            >
              <DataTable
                label={label}
                columns={columns}
                rows={rows}
                keyOf={({ id }) => id}
                sort={sort}
                direction={search.direction ?? naturalDirection(sort)}
                onSort={(chosen) => onOrder(nextOrder(search, chosen))}
                readOn={readOn}
                onView={list.onView}
              />
            </div>
          )
        }
      </Loaded>
    </section>
  );
}

function NoRows<Row extends { id: string }, Sort extends string>({
  list,
  search,
  onClear,
}: PlanListProps<Row, Sort>) {
  const { t } = useTranslation();
  const filtered = filtersIn(search) > 0;
  return (
    <div className="flex flex-col items-start pb-4">
      <Empty>
        {t(filtered ? 'list/noMatch' : 'jobs/list/empty')}
        {!allFresh(newestOf(list.query.data?.pages ?? [])?.sources ?? []) && ` ${t('jobs/list/oldData')}`}
      </Empty>
      {filtered && (
        <Button kind="plain" className="mx-4" onClick={onClear}>
          {t('list/clear')}
        </Button>
      )}
    </div>
  );
}
