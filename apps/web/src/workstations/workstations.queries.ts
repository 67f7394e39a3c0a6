import { type components } from '@resync/client';
import { useQuery } from '@tanstack/react-query';
import { PRESENT } from '../live/live.context';
import { answer } from '../session/answer';
import { useApi } from '../session/session.context';
import { type CsvSeparator } from '../ui/table/csv-separator';
import { useLivePages } from '../ui/table/live-pages';
import { patternOf, type WorkstationFilter } from './workstation-search';

type Schemas = components['schemas'];
export type Workstation = Schemas['Workstation'];
export type WorkstationDetails = Schemas['WorkstationDetails'];
export type StateChange = Schemas['WorkstationStateChange'];

/** Asked for also when nothing happens, so that freshness is the server's. */
const POLL_MS = 10_000;

/** What the API is asked for. */
const queryOf = ({ q, sort, ...filter }: WorkstationFilter) => ({
  ...filter,
  ...(q !== undefined && { name: patternOf(q) }),
  sort: sort ?? ('state' as const),
});

/** All of them at once, as a file. */
export function useWorkstationExport(filter: WorkstationFilter) {
  const { client } = useApi();
  return (separator: CsvSeparator) => {
    const query = { ...queryOf(filter), separator };
    return answer(client.GET('/api/v1/workstations/export', { params: { query }, parseAs: 'blob' }));
  };
}

export function useWorkstationList(filter: WorkstationFilter) {
  const { client } = useApi();
  return useLivePages<Schemas['WorkstationPage']>({
    queryKey: [PRESENT, 'workstation list', filter],
    everyMs: POLL_MS,
    read: (cursor, signal) => {
      const query = { ...queryOf(filter), limit: 500, cursor };
      return answer(client.GET('/api/v1/workstations', { params: { query }, signal }));
    },
  });
}

export function useWorkstation(id: string) {
  const { client } = useApi();
  return useQuery({
    queryKey: [PRESENT, 'workstation', id],
    refetchInterval: POLL_MS,
    queryFn: ({ signal }) =>
      answer(client.GET('/api/v1/workstations/{id}', { params: { path: { id } }, signal })),
  });
}

/** The newest changes of its state: more than a week has on a bad day. */
export function useStateChanges(id: string) {
  const { client } = useApi();
  return useQuery({
    queryKey: [PRESENT, 'workstation changes', id],
    queryFn: ({ signal }) => {
      const params = { path: { id }, query: { limit: 500 } };
      return answer(client.GET('/api/v1/workstations/{id}/history', { params, signal }));
    },
  });
}

export function useWorkstationEvents({ key, connectionId }: Workstation) {
  const { client } = useApi();
  return useLivePages<Schemas['EventPage']>({
    queryKey: [PRESENT, 'workstation events', connectionId, key],
    everyMs: false,
    read: (cursor, signal) => {
      const query = {
        object: key,
        category: ['workstations' as const],
        connection: connectionId,
        limit: 50,
        cursor,
      };
      return answer(client.GET('/api/v1/monitoring/events', { params: { query }, signal }));
    },
  });
}
