import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer } from '../session/answer';
import { useMay, useMe } from '../session/me.queries';
import { useApi } from '../session/session.context';

interface Actor {
  id: string;
  name: string;
}

/** People and keys that may have done something; only an admin may know them. */
export function useActors(): readonly Actor[] {
  const { client } = useApi();
  const { data } = useQuery({
    queryKey: ['actors'],
    enabled: useMay('admin'),
    staleTime: 300_000,
    queryFn: async ({ signal }): Promise<Actor[]> => {
      const all = { params: { query: { limit: 500 } }, signal };
      const [users, keys] = await Promise.all([
        answer(client.GET('/api/v1/users', all)),
        answer(client.GET('/api/v1/api-keys', all)),
      ]);
      return [...users.items, ...keys.items].map(({ id, name }) => ({ id, name }));
    },
  });
  return data ?? [];
}

/** Who that is, as far as the reader may know. */
export function useNameOf(): (id: string) => string {
  const { t } = useTranslation();
  const actors = useActors();
  const { data: me } = useMe();
  return (id) => {
    if (id === me?.id) return t('operations/you', { name: me.name });
    return actors.find((actor) => actor.id === id)?.name ?? t('operations/somebody', { id: id.slice(-8) });
  };
}
