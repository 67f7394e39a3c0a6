import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { PRESENT } from '../../live/live.context';
import { useRefreshMs } from '../../monitor/monitor.queries';
import { KEYSET, nextPageOf } from '../../ui/table/pages';

export interface PlanSource {
  connectionId: string;
  name: string;
  freshness: string;
  lastSuccessAt: string | null;
}

export interface PlanPage<Row> {
  items: Row[];
  nextCursor: string | null;
  asOf: string;
  sources: PlanSource[];
}

type Pages<Row> = InfiniteData<PlanPage<Row>, string | undefined>;
interface View {
  first: number;
  last: number;
}

/** The page behind `cursor` as it was read before, when none of its rows is in view. */
export function pageOutOfView<Row>(
  data: Pages<Row> | undefined,
  cursor: string | undefined,
  { first, last }: View,
): PlanPage<Row> | undefined {
  const index = data?.pageParams.indexOf(cursor) ?? -1;
  const page = data?.pages[index];
  if (!data || !page) return undefined;
  const from = data.pages.slice(0, index).reduce((sum, { items }) => sum + items.length, 0);
  const seen = from <= last && from + page.items.length > first;
  return seen ? undefined : page;
}

/** A row that moved to another page while others were read is there once. */
const onceEach = <Row extends { id: string }>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

/**
 * A list that goes on and follows events. Of a long one only the pages in view are asked for again: the others are read
 * when they are looked at, or 100,000 jobs would be read anew each second.
 */
export function useLivePages<Row extends { id: string }>(
  key: readonly unknown[],
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<PlanPage<Row>>,
) {
  const queries = useQueryClient();
  const view = useRef<View>({ first: 0, last: 0 });
  const query = useInfiniteQuery({
    queryKey: [PRESENT, ...key],
    ...KEYSET,
    refetchInterval: useRefreshMs(),
    placeholderData: keepPreviousData,
    queryFn: async ({ pageParam, signal, queryKey }) =>
      pageOutOfView(queries.getQueryData<Pages<Row>>(queryKey), pageParam, view.current) ??
      (await read(pageParam, signal)),
  });
  const rows = useMemo(() => onceEach(query.data?.pages.flatMap(({ items }) => items) ?? []), [query.data]);
  const onView = useCallback((first: number, last: number) => {
    view.current = { first, last };
  }, []);
  const newest = query.data?.pages.reduce((one, other) => (other.asOf > one.asOf ? other : one));
  return { query, rows, newest, onView, atEnd: nextPageOf(query) };
}

export type LiveList<Row extends { id: string }> = ReturnType<typeof useLivePages<Row>>;
