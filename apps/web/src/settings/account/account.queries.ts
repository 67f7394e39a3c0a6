import { type components } from '@resync/client';
import { useQueryClient } from '@tanstack/react-query';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';

type Schemas = components['schemas'];

export function useAccountDeeds() {
  const { client } = useApi();
  const queries = useQueryClient();
  return {
    changePassword: (body: Schemas['ChangePassword']) => client.PUT('/api/v1/me/password', { body }),
    rename: async (id: string, body: Schemas['RenameTenant']) => {
      const tenant = await answer(client.PATCH('/api/v1/tenants/{id}', { params: { path: { id } }, body }));
      await queries.invalidateQueries({ queryKey: ['me'] });
      return tenant;
    },
    createTenant: async (body: Schemas['CreateTenant']) => {
      const tenant = await answer(client.POST('/api/v1/tenants', { body }));
      await queries.invalidateQueries({ queryKey: ['me'] });
      return tenant;
    },
  };
}
