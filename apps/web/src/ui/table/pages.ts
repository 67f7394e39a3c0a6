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

/** The rows of all pages read so far; one that moved to another page while others were read is there once. */
export const rowsOf = <Row extends { id: string }>(
  data: InfiniteData<KeysetPage<Row>, unknown> | undefined,
): readonly Row[] => [
  ...new Map(data?.pages.flatMap(({ items }) => items.map((row) => [row.id, row] as const))).values(),
];
