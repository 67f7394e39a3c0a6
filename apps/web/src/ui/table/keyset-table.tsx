import { type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { Loaded } from '../loaded';
import { DataTable, type DataTableProps } from './data-table';
import { type KeysetPage, nextPageOf, rowsOf } from './pages';

type KeysetTableProps<Row extends { id: string }, Sort extends string> = Omit<
  DataTableProps<Row, Sort>,
  'rows' | 'keyOf' | 'atEnd'
> & {
  list: UseInfiniteQueryResult<InfiniteData<KeysetPage<Row>>>;
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
  return (
    <Loaded query={list} lines={lines}>
      {(data) => {
        const rows = rowsOf(data);
        if (rows.length === 0) return empty;
        return <DataTable {...table} rows={rows} keyOf={({ id }) => id} atEnd={nextPageOf(list)} />;
      }}
    </Loaded>
  );
}
