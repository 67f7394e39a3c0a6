import { type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { Loaded } from '../loaded';
import { DataTable, type DataTableProps } from './data-table';
import { type KeysetPage, rowsOf } from './pages';
import { useReadOn } from './read-on';

export type KeysetTableProps<Row extends { id: string }, Sort extends string> = Omit<
  DataTableProps<Row, Sort>,
  'rows' | 'keyOf' | 'readOn'
> & {
  list: UseInfiniteQueryResult<InfiniteData<KeysetPage<Row>, unknown>>;
  /** What is said when there is nothing. */
  empty: ReactNode;
  /** Lines of the skeleton, as high as what comes. */
  lines?: number;
};

/** A list of the API as a table that reads on when its end comes into view. */
export function KeysetTable<Row extends { id: string }, Sort extends string = string>({
  list,
  empty,
  lines,
  ...table
}: KeysetTableProps<Row, Sort>) {
  const readOn = useReadOn(list);
  const rows = useMemo(() => rowsOf(list.data), [list.data]);
  return (
    <Loaded query={list} lines={lines}>
      {() =>
        rows.length === 0 ? (
          empty
        ) : (
          <DataTable {...table} rows={rows} keyOf={({ id }) => id} readOn={readOn} />
        )
      }
    </Loaded>
  );
}
