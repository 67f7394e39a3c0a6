import { type components } from '@resync/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PRESENT } from '../../live/live.context';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';
import { useReread } from '../reread';

type Schemas = components['schemas'];
export type Connection = Schemas['Connection'];
export type ConnectionStatus = Schemas['ConnectionStatus'];
export type ConnectionReport = Schemas['ConnectionReport'];
export type CreateConnection = Schemas['CreateConnection'];

const KEY = [PRESENT, 'connections'];

export function useConnections() {
  const { client } = useApi();
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => answer(client.GET('/api/v1/connections', { signal })),
  });
}

export function useConnection(id: string) {
  const { client } = useApi();
  return useQuery({
    queryKey: [...KEY, id],
    queryFn: ({ signal }) => answer(client.GET('/api/v1/connections/{id}', at(id, signal))),
  });
}

const at = (id: string, signal?: AbortSignal) => ({ params: { path: { id } }, ...(signal && { signal }) });

/** What can be done with connections; each deed asks anew for what it may have changed. */
export function useConnectionDeeds() {
  const { client } = useApi();
  const queries = useQueryClient();
  const then = useReread([PRESENT]);
  return {
    create: (body: CreateConnection) => then(answer(client.POST('/api/v1/connections', { body }))),
    change: (id: string, body: Schemas['ChangeConnection']) =>
      then(answer(client.PATCH('/api/v1/connections/{id}', { ...at(id), body }))),
    remove: async (id: string) => {
      await client.DELETE('/api/v1/connections/{id}', at(id));
      queries.removeQueries({ queryKey: [...KEY, id] }); // it would be asked for once more, in vain
      await queries.invalidateQueries({ queryKey: [PRESENT] });
    },
  };
}

/** Tries a connection, as it is stored or before it is; nothing is kept of it. */
export function useConnectionTest() {
  const { client } = useApi();
  return useMutation({
    mutationFn: (what: { id: string } | { draft: CreateConnection }) =>
      'id' in what
        ? answer(client.POST('/api/v1/connections/{id}/test', at(what.id)))
        : answer(client.POST('/api/v1/connections/test', { body: what.draft })),
  });
}
