import { type InfiniteData } from '@tanstack/react-query';

export interface KeysetPage<Row> {
  items: readonly Row[];
  nextCursor: string | null;
}

/** Options of `useInfiniteQuery` for any list of the API. */
export const KEYSET = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
};

/** The rows of all pages read so far. */
export const rowsOf = <Row>(data: InfiniteData<KeysetPage<Row>> | undefined): readonly Row[] =>
  data?.pages.flatMap(({ items }) => items) ?? [];

/** For `atEnd` of a table: reads the next page when there is one and none is on its way. */
export const nextPageOf =
  (query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }) =>
  (): void => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
