import { type ApiAccess, ApiProblem, type ResyncEvent, subscribe } from '@resync/client';
import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useApi } from '../session/session.context';
import { askFailedAgain } from './ask-failed-again';
import { EventStore } from './event-store';

export type LiveState =
  | { kind: 'connecting' }
  | { kind: 'connected' }
  | { kind: 'lost'; since: number }
  | { kind: 'refused'; error: unknown };

interface Live {
  state: LiveState;
  /** Every event after it comes through the store; null until it is known. */
  cursor: number | null;
  store: EventStore;
}

const LiveContext = createContext<Live | null>(null);

/** What events change is asked for again, so often at most. */
const REFRESH_EVERY_MS = 1_000;
const TRY_AGAIN_MS = 2_000;
/** Queries that show the present. */
export const PRESENT = 'present';
/** Queries of what happened before the page was opened. */
export const HISTORY = 'history';

/** One subscription for the whole page and one tenant; it goes on where it was when the connection comes back. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { client, access } = useApi();
  const queries = useQueryClient();
  const [store] = useState(() => new EventStore(() => beginHistoryAnew(queries)));
  /** New tokens open a new socket, which goes on behind the last event of the old one. */
  const last = useRef<number | null>(null);
  const [state, setState] = useState<LiveState>({ kind: 'connecting' });
  const [cursor, setCursor] = useState<number | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    const newest = async (): Promise<number> => {
      for (;;) {
        try {
          const query = { limit: 1 };
          const { data } = await client.GET('/api/v1/monitoring/events', {
            params: { query },
            signal: stop.signal,
          });
          return data?.items[0]?.sequence ?? 0;
        } catch (error) {
          if (stop.signal.aborted || isRefusal(error)) throw error;
          setState((known) => (known.kind === 'lost' ? known : { kind: 'lost', since: Date.now() }));
          await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
        }
      }
    };
    const follow = async (): Promise<void> => {
      const since = (last.current ??= await newest());
      setCursor((known) => known ?? since);
      const refresh = refresher(queries, stop.signal);
      const onReset = (cursor: number): void => {
        last.current = cursor;
        store.clear();
        void queries.resetQueries();
      };
      const onConnected = (): void => void askFailedAgain(queries);
      const told = { setState, refresh, onConnected, onReset };
      for await (const event of eventsSince(access, since, stop.signal, told)) {
        last.current = event.sequence;
        store.add(event);
        refresh();
      }
    };
    follow().catch((error: unknown) => {
      if (stop.signal.aborted) return;
      setState({ kind: 'refused', error });
    });
    return () => stop.abort();
  }, [client, access, queries, store]);

  const value = useMemo(() => ({ state, cursor, store }), [state, cursor, store]);
  return <LiveContext value={value}>{children}</LiveContext>;
}

/** What asking again does not mend; too many requests and a slow server are mended by time. */
const isRefusal = (error: unknown): boolean =>
  error instanceof ApiProblem && error.status < 500 && ![408, 429].includes(error.status);

/** What the store let go is the history's from now on: it begins anew with its newest page. */
function beginHistoryAnew(queries: QueryClient): void {
  queries.setQueriesData<InfiniteData<unknown>>(
    { queryKey: [HISTORY] },
    (known) => known && { pages: known.pages.slice(0, 1), pageParams: known.pageParams.slice(0, 1) },
  );
  void queries.invalidateQueries({ queryKey: [HISTORY] });
}

interface Told {
  setState: (change: (known: LiveState) => LiveState) => void;
  refresh: () => void;
  onConnected: () => void;
  onReset: (cursor: number) => void;
}

function eventsSince(
  access: ApiAccess,
  since: number,
  signal: AbortSignal,
  { setState, refresh, onConnected, onReset }: Told,
): AsyncGenerator<ResyncEvent> {
  return subscribe(access, {
    since,
    signal,
    onConnection: (connection) => {
      setState((known) => {
        if (connection === 'connected') return { kind: 'connected' };
        return known.kind === 'lost' ? known : { kind: 'lost', since: Date.now() };
      });
      if (connection === 'connected') onConnected();
      refresh();
    },
    // the server no longer has what was missed: everything is read again
    onReset,
  });
}

/** Asks again for what shows the present: at once, then at most once in `REFRESH_EVERY_MS`. */
function refresher(queries: QueryClient, signal: AbortSignal): () => void {
  let waiting = false;
  let last = 0;
  const ask = (): void => {
    const asked = queries.isFetching({ queryKey: [PRESENT] }) > 0;
    // an answer that is on its way is let come, however slow the line
    void queries.invalidateQueries({ queryKey: [PRESENT] }, { cancelRefetch: false });
    // but it may have been given before the event
    if (asked) refresh();
  };
  const now = (): void => {
    waiting = false;
    last = Date.now();
    if (!signal.aborted) ask();
  };
  const refresh = (): void => {
    if (waiting) return;
    const wait = last + REFRESH_EVERY_MS - Date.now();
    // no timer where none is needed: those of a hidden page run once a minute
    if (wait <= 0) return now();
    waiting = true;
    setTimeout(now, wait);
  };
  return refresh;
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive needs a LiveProvider');
  return live;
}

/** What came since the page was opened, newest first. */
export function useLiveEvents(): readonly ResyncEvent[] {
  const { store } = useLive();
  return useSyncExternalStore(store.subscribe, store.events);
}
