import { ArrowDown, ArrowUp } from 'lucide-react';
import { type Column } from './column';

interface TableHeadProps<Row, Sort extends string> {
  columns: readonly Column<Row, Sort>[];
  sort?: Sort;
  direction: 'asc' | 'desc';
  onSort?: (sort: Sort) => void;
  tracks: string;
}

/** Titles of the columns; one that the server can sort by is a button. On a phone, where cells stand in cards, it is only said. */
export function TableHead<Row, Sort extends string>({
  columns,
  sort,
  direction,
  onSort,
  tracks,
}: TableHeadProps<Row, Sort>) {
  const Arrow = direction === 'asc' ? ArrowUp : ArrowDown;
  return (
    <div
      role="rowgroup"
      className="sr-only md:sticky! md:top-0 md:z-10 md:not-sr-only md:bg-panel print:static!"
    >
      <div
        role="row"
        aria-rowindex={1}
        className="grid gap-x-4 border-b border-line px-4 py-2 text-sm text-quiet"
        style={{ gridTemplateColumns: tracks }}
      >
        {columns.map(({ id, title, sort: by, align }) => {
          const chosen = by !== undefined && by === sort;
          return (
            <div
              key={id}
              role="columnheader"
              aria-sort={!chosen ? undefined : direction === 'asc' ? 'ascending' : 'descending'}
              className={align === 'end' ? 'text-right' : ''}
            >
              {by !== undefined && onSort ? (
                <>
                  <span className="md:hidden">{title}</span>
                  <button
                    type="button"
                    className="inline-flex items-center gap-1 hover:text-text max-md:hidden"
                    onClick={() => onSort(by)}
                  >
                    {title}
                    {chosen && <Arrow aria-hidden className="size-3.5" />}
                  </button>
                </>
              ) : (
                title
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
