import { type components } from '@resync/client';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { PRESENT, useLive } from '../live/live.context';
import { useApi } from '../session/session.context';
import { type Severity } from '../ui/severity';

type Schemas = components['schemas'];
export type Status = Schemas['MonitoringStatus'];
export type Problem = Schemas['OpenProblem'];
export type Workstation = Schemas['Workstation'];

/** Asked for also when nothing happens, so that ages and freshness are the server's. */
const POLL_MS = 10_000;
/** While events do not come, asking is all there is. */
const POLL_WITHOUT_EVENTS_MS = 3_000;

/** How often the present is asked for. */
export function usePollMs(): number {
  return useLive().state.kind === 'connected' ? POLL_MS : POLL_WITHOUT_EVENTS_MS;
}

export function useStatus() {
  const { client } = useApi();
  return useQuery({
    queryKey: [PRESENT, 'status'],
    refetchInterval: usePollMs(),
    queryFn: async ({ signal }) => (await client.GET('/api/v1/monitoring/status', { signal })).data,
  });
}

export function useProblems() {
  const { client } = useApi();
  return useQuery({
    queryKey: [PRESENT, 'problems'],
    refetchInterval: usePollMs(),
    queryFn: async ({ signal }) => {
      const query = { severity: 'warning' as const, limit: 200 };
      return (await client.GET('/api/v1/monitoring/problems', { params: { query }, signal })).data;
    },
  });
}

export function useWorkstations() {
  const { client } = useApi();
  return useQuery({
    queryKey: [PRESENT, 'workstations'],
    refetchInterval: usePollMs(),
    queryFn: async ({ signal }) =>
      (await client.GET('/api/v1/workstations', { params: { query: { limit: 500 } }, signal })).data,
  });
}

/** What happened up to the moment the page was opened, page by page, newest first; what came since is live. */
export function useHistory(severity: Severity | 'any') {
  const { client } = useApi();
  const { cursor } = useLive();
  return useInfiniteQuery({
    queryKey: ['events', severity],
    enabled: cursor !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        limit: 100,
        ...(severity !== 'any' && { severity }),
        ...(pageParam !== undefined && { cursor: pageParam }),
      };
      return (await client.GET('/api/v1/monitoring/events', { params: { query }, signal })).data;
    },
    getNextPageParam: (page) => page?.nextCursor ?? undefined,
  });
}

export function useAcknowledge() {
  const { client } = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (fingerprint: string) =>
      client.POST('/api/v1/monitoring/problems/{fingerprint}/acknowledge', {
        params: { path: { fingerprint } },
        body: {},
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: [PRESENT, 'problems'] }),
  });
}
