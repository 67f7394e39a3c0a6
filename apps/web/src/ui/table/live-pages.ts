import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { type KeysetPage, rowsOf } from './pages';

interface Row {
  id: string;
}

/** Where a page begins; undefined: with the list. */
type Begin = { cursor: string; after: string | undefined } | undefined;

/** Positions of the rows in the page, the first and the last. */
interface View {
  first: number;
  last: number;
}

/**
 * What was read before of the rows behind `begin`, when none of it is in view. Where rows were put in above it since, the page
 * begins with those that they pushed out of the one before.
 */
export function pageOutOfView<Page extends KeysetPage<Row>>(
  pages: readonly Page[],
  begin: Begin,
  { first, last }: View,
): Page | undefined {
  const rows = pages.flatMap(({ items }) => items);
  const from = begin ? rows.findIndex(({ id }) => id === begin.after) + 1 : 0;
  if (begin && from === 0) return undefined;
  const ends = pages.map((_, i) => pages.slice(0, i + 1).reduce((sum, { items }) => sum + items.length, 0));
  const within = ends.findIndex((end) => end > from);
  if (within < 0) return undefined;
  const cut = from > (ends[within - 1] ?? 0);
  const index = cut ? Math.min(within + 1, pages.length - 1) : within;
  const [page, end] = [pages[index], ends[index]];
  if (!page || end === undefined) return undefined;
  return from <= last && end > first ? undefined : { ...page, items: rows.slice(from, end) };
}

interface LivePages<Page> {
  queryKey: readonly unknown[];
  /** How often it is asked for, also when nothing happens. */
  everyMs: number | false | ((pages: readonly Page[]) => number);
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page>;
}

/**
 * A list that goes on and follows what happens. Of a long one only the pages in view are asked for again: the others are read
 * when they are looked at, or 100,000 jobs would be read anew each second. A table that does not tell `onView` what it shows
 * has its first page followed.
 */
export function useLivePages<Page extends KeysetPage<Row>>({ queryKey, everyMs, read }: LivePages<Page>) {
  const queries = useQueryClient();
  const view = useRef<View>({ first: 0, last: 0 });
  const query = useInfiniteQuery({
    queryKey,
    initialPageParam: undefined as Begin,
    getNextPageParam: ({ nextCursor, items }: Page): Begin =>
      nextCursor === null ? undefined : { cursor: nextCursor, after: items.at(-1)?.id },
    refetchInterval:
      typeof everyMs === 'function' ? ({ state }) => everyMs(state.data?.pages ?? []) : everyMs,
    placeholderData: keepPreviousData,
    queryFn: async ({ pageParam, signal }) => {
      const before = queries.getQueryData<InfiniteData<Page, Begin>>(queryKey)?.pages ?? [];
      return pageOutOfView(before, pageParam, view.current) ?? (await read(pageParam?.cursor, signal));
    },
  });
  const rows = useMemo(() => rowsOf<Page['items'][number]>(query.data), [query.data]);
  const onView = useCallback((first: number, last: number) => {
    view.current = { first, last };
  }, []);
  return { query, rows, onView };
}

export type LiveList<Page extends KeysetPage<Row>> = ReturnType<typeof useLivePages<Page>>;
