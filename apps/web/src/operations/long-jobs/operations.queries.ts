import { type components } from '@resync/client';
import { useQuery } from '@tanstack/react-query';
import { PRESENT } from '../../live/live.context';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';
import { useLivePages } from '../../ui/table/live-pages';
import { type OPERATION_STATES } from '../operations-search';

type Schemas = components['schemas'];
export type Operation = Schemas['Operation'];
export const OPERATIONS = [PRESENT, 'operations'] as const;

const WHILE_RUNNING_MS = 1_000;
/** So that what somebody else starts comes up too. */
const WHILE_STILL_MS = 15_000;

export const isOpen = ({ finishedAt }: Operation): boolean => finishedAt === null;

interface OperationFilter {
  state?: (typeof OPERATION_STATES)[number] | undefined;
  kind?: string | undefined;
}

export function useOperations(filter: OperationFilter) {
  const { client } = useApi();
  return useLivePages<Schemas['OperationPage']>({
    queryKey: [...OPERATIONS, 'list', filter],
    everyMs: (pages) => (pages.some(({ items }) => items.some(isOpen)) ? WHILE_RUNNING_MS : WHILE_STILL_MS),
    read: (cursor, signal) => {
      const query = { ...filter, limit: 50, cursor };
      return answer(client.GET('/api/v1/operations', { params: { query }, signal }));
    },
  });
}

export function useOperation(id: string) {
  const { client } = useApi();
  return useQuery({
    queryKey: [...OPERATIONS, id],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/v1/operations/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? WHILE_RUNNING_MS : false),
  });
}
