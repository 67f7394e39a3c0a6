import { type components } from '@resync/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';
import { KEYSET } from '../../ui/table/pages';
import { useReread } from '../reread';

type Schemas = components['schemas'];
export type User = Schemas['User'];

const KEY = ['settings', 'users'];

export function useUsers() {
  const { client } = useApi();
  return useInfiniteQuery({
    ...KEYSET,
    queryKey: KEY,
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 100, ...(pageParam !== undefined && { cursor: pageParam }) };
      return answer(client.GET('/api/v1/users', { params: { query }, signal }));
    },
  });
}

/** What an admin does with people; the list is read anew after each. */
export function useUserDeeds() {
  const { client } = useApi();
  const then = useReread(KEY);
  const at = (id: string) => ({ params: { path: { id } } });
  return {
    create: (body: Schemas['CreateUser']) => then(answer(client.POST('/api/v1/users', { body }))),
    change: (id: string, body: Schemas['ChangeUser']) =>
      then(answer(client.PATCH('/api/v1/users/{id}', { ...at(id), body }))),
    remove: (id: string) => then(client.DELETE('/api/v1/users/{id}', at(id))),
  };
}
