import { type components } from '@resync/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PRESENT } from '../../live/live.context';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';
import { useReread } from '../reread';

type Schemas = components['schemas'];
export type Webhook = Schemas['Webhook'];
export type WebhookTest = Schemas['WebhookTestReport'];

const KEY = [PRESENT, 'webhook'];

export function useWebhook() {
  const { client } = useApi();
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => answer(client.GET('/api/v1/webhook', { signal })),
  });
}

export function useWebhookDeeds() {
  const { client } = useApi();
  const queries = useQueryClient();
  const then = useReread([PRESENT]);
  return {
    create: (body: Schemas['CreateWebhook']) => then(answer(client.POST('/api/v1/webhook', { body }))),
    change: (body: Schemas['ChangeWebhook']) => then(answer(client.PATCH('/api/v1/webhook', { body }))),
    rotate: () => then(answer(client.POST('/api/v1/webhook/secret'))),
    remove: async () => {
      await client.DELETE('/api/v1/webhook');
      // whether there is one is told by the status; it itself is not asked for in vain
      await queries.invalidateQueries({ queryKey: [PRESENT, 'status'] });
      queries.removeQueries({ queryKey: KEY });
    },
  };
}

export function useWebhookTest() {
  const { client } = useApi();
  return useMutation({ mutationFn: () => answer(client.POST('/api/v1/webhook/test')) });
}
