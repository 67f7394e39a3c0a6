import { ApiProblem, type components } from '@resync/client';
import { useQueryClient } from '@tanstack/react-query';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';

type Schemas = components['schemas'];

/** That the current password is not right, said of its field. */
const wrongPassword = (error: ApiProblem): ApiProblem =>
  new ApiProblem(error.status, error.code, error.message, {
    ...(error.document ?? { type: '', title: '', status: error.status, code: error.code }),
    errors: [{ field: '/currentPassword', message: 'is wrong' }],
  });

export function useAccountDeeds() {
  const { client } = useApi();
  const queries = useQueryClient();
  return {
    changePassword: async (body: Schemas['ChangePassword']): Promise<void> => {
      try {
        await client.PUT('/api/v1/me/password', { body });
      } catch (error) {
        throw error instanceof ApiProblem && error.code === 'SIGN_IN_REFUSED' ? wrongPassword(error) : error;
      }
    },
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
