import { type components } from '@resync/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';
import { KEYSET } from '../../ui/table/pages';
import { useReread } from '../reread';

type Schemas = components['schemas'];
export type ApiKey = Schemas['ApiKey'];

const KEY = ['settings', 'keys'];

export function useKeys() {
  const { client } = useApi();
  return useInfiniteQuery({
    ...KEYSET,
    queryKey: KEY,
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 100, ...(pageParam !== undefined && { cursor: pageParam }) };
      return answer(client.GET('/api/v1/api-keys', { params: { query }, signal }));
    },
  });
}

export function useKeyDeeds() {
  const { client } = useApi();
  const then = useReread(KEY);
  return {
    create: (body: Schemas['CreateApiKey']) => then(answer(client.POST('/api/v1/api-keys', { body }))),
    revoke: (id: string) => then(client.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } })),
  };
}
