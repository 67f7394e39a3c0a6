import { type InfiniteData } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type KeysetPage } from './pages';

/** As `useInfiniteQuery` gives it. */
export interface Pages {
  data: InfiniteData<KeysetPage<unknown>, unknown> | undefined;
  error: Error | null;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => Promise<{ error: Error | null; isFetchNextPageError: boolean }>;
}

/** How a list goes on behind its last row. */
export interface ReadOn {
  /** Its end is in view: reads on, unless that has failed. */
  atEnd: () => void;
  /** Reads on, also after it has failed. */
  more: () => void;
  reading: boolean;
  /** Why the next page did not come; null: nothing is wrong. */
  fault: Error | null;
}

/** Reads on as the end comes into view; a page that fails is asked for again by the reader only. */
export function useReadOn({ data, error, fetchNextPage, ...query }: Pages): ReadOn {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError } = query;
  const [failed, setFailed] = useState<{ end: string; error: Error } | null>(null);
  const end = data?.pages.at(-1)?.nextCursor ?? null;
  // what was read before may have been read again since: the query no longer knows that its end failed
  const kept = failed?.end === end ? failed.error : null;
  const fault = isFetchNextPageError ? error : kept;
  const more = useCallback(async () => {
    setFailed(null);
    const next = await fetchNextPage();
    if (next.isFetchNextPageError && next.error && end !== null) setFailed({ end, error: next.error });
  }, [fetchNextPage, end]);
  const waits = hasNextPage && !isFetchingNextPage && fault === null;
  const atEnd = useCallback(() => {
    if (waits) void more();
  }, [waits, more]);
  return { atEnd, more: () => void more(), reading: isFetchingNextPage, fault };
}
