import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { classes } from '../classes';
import { type Column } from './column';
import { ListEnd } from './list-end';
import { usePrinting } from './printing';
import { type ReadOn } from './read-on';
import { SortChoice } from './sort-choice';
import { TableHead } from './table-head';

export interface DataTableProps<Row, Sort extends string> {
  /** Said to screen readers. */
  label: string;
  columns: readonly Column<Row, Sort>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sort?: Sort;
  /** Which way it is sorted; descending when not said. */
  direction?: 'asc' | 'desc';
  onSort?: (sort: Sort) => void;
  /** How it goes on behind its last row. */
  readOn?: ReadOn;
  /** Told which rows are in the page now. */
  onView?: (first: number, last: number) => void;
}

const ROW_PX = 48;
const NEAR_END = 20;

/** A list as long as it may be: only rows in view are in the page, all of them on paper. Scrolls with the window. */
export function DataTable<Row, Sort extends string = string>({
  label,
  columns,
  rows,
  keyOf,
  sort,
  direction = 'desc',
  onSort,
  readOn,
  onView,
}: DataTableProps<Row, Sort>) {
  const body = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    overscan: printing ? rows.length : 12,
    scrollMargin: body.current?.offsetTop ?? 0,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
  });
  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  const atEnd = readOn?.atEnd;
  useEffect(() => {
    if (atEnd && last >= rows.length - NEAR_END) atEnd();
  }, [last, rows.length, atEnd]);
  useEffect(() => onView?.(first, last), [first, last, onView]);
  const tracks = columns.map(({ width }) => width).join(' ');
  return (
    <>
      {onSort && <SortChoice columns={columns} sort={sort} direction={direction} onSort={onSort} />}
      <div role="table" aria-label={label} aria-rowcount={rows.length + 1}>
        <TableHead columns={columns} sort={sort} direction={direction} onSort={onSort} tracks={tracks} />
        <div role="rowgroup" ref={body} className="relative" style={{ height: virtual.getTotalSize() }}>
          {shown.map(({ key, index, start }) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  role="row"
                  aria-rowindex={index + 2}
                  className="absolute inset-x-0 flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2 text-sm md:grid md:py-1"
                  style={{
                    transform: `translateY(${start - virtual.options.scrollMargin}px)`,
                    gridTemplateColumns: tracks,
                  }}
                >
                  <Cells row={row} columns={columns} />
                </div>
              )
            );
          })}
        </div>
      </div>
      {readOn && <ListEnd of={readOn} />}
    </>
  );
}

function Cells<Row, Sort extends string>({
  row,
  columns,
}: {
  row: Row;
  columns: readonly Column<Row, Sort>[];
}) {
  return columns.map(({ id, cell, phone, align }) => (
    <div
      key={id}
      role="cell"
      className={classes(
        'min-w-0',
        phone === 'title' && 'max-md:order-first max-md:w-full',
        phone === 'hidden' && 'max-md:hidden',
        align === 'end' && 'md:text-right',
      )}
    >
      {cell(row)}
    </div>
  ));
}
