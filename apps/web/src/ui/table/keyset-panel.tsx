import { useTranslation } from 'react-i18next';
import { Panel } from '../panel';
import { KeysetTable, type KeysetTableProps } from './keyset-table';

type KeysetPanelProps<Row extends { id: string }, Sort extends string> = Omit<
  KeysetTableProps<Row, Sort>,
  'list' | 'onView'
> & {
  /** A list that follows what happens, see `useLivePages`. */
  list: {
    query: KeysetTableProps<Row, Sort>['list'];
    rows: readonly Row[];
    onView: KeysetTableProps<Row, Sort>['onView'];
  };
};

/** What a page lists, headed by how much of it has been read once something has. */
export function KeysetPanel<Row extends { id: string }, Sort extends string = string>({
  list: { query, rows, onView },
  ...table
}: KeysetPanelProps<Row, Sort>) {
  const { t } = useTranslation();
  return (
    <Panel
      className="overflow-hidden"
      title={
        query.data
          ? t(query.hasNextPage ? 'list/shownMore' : 'list/shown', { count: rows.length })
          : t('list/unread')
      }
    >
      <KeysetTable {...table} list={query} onView={onView} />
    </Panel>
  );
}
