import { type components } from '@resync/client';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { HISTORY, PRESENT, useLive } from '../live/live.context';
import { answer } from '../session/answer';
import { useMe } from '../session/me.queries';
import { useApi } from '../session/session.context';
import { notice } from '../ui/notices';
import { isAway, useFaultWords } from '../ui/fault';
import { useKeepAcknowledgement } from '../outbox/use-outbox';
import { KEYSET } from '../ui/table/pages';
import { useWatchConfig } from '../settings/watching/config.queries';
import { type EventChoice } from './timeline.rules';

type Schemas = components['schemas'];
export type Status = Schemas['MonitoringStatus'];
export type Problem = Schemas['StandingProblem'];
export type Workstation = Schemas['Workstation'];

/** How often the present is asked for, also when nothing happens, until the tenant's settings are known. */
const REFRESH_S = 5;
/** While events do not come, asking is all there is. */
const WITHOUT_EVENTS_S = 3;

/** How often the present is asked for. */
export function useRefreshMs(): number {
  const { data } = useWatchConfig();
  const { state } = useLive();
  const chosen = data?.dashboard_refresh_seconds ?? REFRESH_S;
  return 1_000 * (state.kind === 'connected' ? chosen : Math.min(chosen, WITHOUT_EVENTS_S));
}

export function useStatus(everyMs?: number) {
  const { client } = useApi();
  const refreshMs = useRefreshMs();
  return useQuery({
    queryKey: [PRESENT, 'status'],
    refetchInterval: everyMs ?? refreshMs,
    queryFn: ({ signal }) => answer(client.GET('/api/v1/monitoring/status', { signal })),
  });
}

export function useProblems() {
  const { client } = useApi();
  return useQuery({
    queryKey: [PRESENT, 'problems'],
    refetchInterval: useRefreshMs(),
    // an alarm sounds also where the page is not in sight
    refetchIntervalInBackground: true,
    queryFn: ({ signal }) => {
      const query = { severity: 'warning' as const, limit: 200 };
      return answer(client.GET('/api/v1/monitoring/problems', { params: { query }, signal }));
    },
  });
}

export function useWorkstations() {
  const { client } = useApi();
  return useQuery({
    queryKey: [PRESENT, 'workstations'],
    refetchInterval: useRefreshMs(),
    queryFn: ({ signal }) => {
      // the worst first: of more than fit, those in trouble are there
      const query = { sort: 'state' as const, limit: 500 };
      return answer(client.GET('/api/v1/workstations', { params: { query }, signal }));
    },
  });
}

const SNAPSHOTS_EVERY_MS = 60_000;

/** The plan in figures over the last `lengthMs`; taken every few minutes, so that it need not follow events. */
export function useSnapshots(connection: string, lengthMs: number) {
  const { client } = useApi();
  return useQuery({
    queryKey: ['snapshots', connection, lengthMs],
    refetchInterval: SNAPSHOTS_EVERY_MS,
    queryFn: ({ signal }) => {
      const from = new Date(Date.now() - lengthMs).toISOString();
      const query = { connection, from, limit: 500 };
      return answer(client.GET('/api/v1/monitoring/snapshots', { params: { query }, signal }));
    },
  });
}

/** What happened up to the moment the page was opened, page by page, newest first; what came since is live. */
export function useHistory({ severity, category, object }: EventChoice) {
  const { client } = useApi();
  const { cursor: opened } = useLive();
  return useInfiniteQuery({
    ...KEYSET,
    queryKey: [HISTORY, severity, category, object],
    enabled: opened !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    queryFn: ({ pageParam: cursor, signal }) => {
      const query = {
        limit: 100,
        ...(severity !== 'any' && { severity }),
        ...(category !== 'any' && { category: [category] }),
        ...(object !== '' && { object: `*${object}*` }),
        ...(cursor !== undefined && { cursor }),
      };
      return answer(client.GET('/api/v1/monitoring/events', { params: { query }, signal }));
    },
  });
}

export function useAcknowledge() {
  const { client } = useApi();
  const queries = useQueryClient();
  const words = useFaultWords();
  const keep = useKeepAcknowledgement();
  const { t } = useTranslation();
  const { data: me } = useMe();
  return useMutation({
    mutationFn: ({ fingerprint }: Problem) =>
      answer(
        client.POST('/api/v1/monitoring/problems/{fingerprint}/acknowledge', {
          params: { path: { fingerprint } },
          // it is offered for what nobody sees to: who was a moment earlier keeps it
          body: { keepEarlier: true },
        }),
      ),
    onSuccess: ({ acknowledged, object }) => {
      if (me && acknowledged && acknowledged.by !== me.name)
        notice('good', t('monitor/earlier', { by: acknowledged.by, object: object.key }));
    },
    onError: (error, { fingerprint, object }) => {
      const told = (): void => notice('critical', words(error));
      if (isAway(error)) keep({ fingerprint, object: object.key }).catch(told);
      else told();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [PRESENT, 'problems'] }),
  });
}
