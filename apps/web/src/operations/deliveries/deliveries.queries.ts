import { type components } from '@resync/client';
import { useQuery } from '@tanstack/react-query';
import { PRESENT } from '../../live/live.context';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';
import { useLivePages } from '../../ui/table/live-pages';
import { type DELIVERY_STATES } from '../operations-search';

type Schemas = components['schemas'];
export type Delivery = Schemas['WebhookDelivery'];
export type DeliveryWithAttempts = Schemas['WebhookDeliveryWithAttempts'];
export type Attempt = Schemas['WebhookAttempt'];
export const DELIVERIES = [PRESENT, 'deliveries'] as const;

const POLL_MS = 10_000;

export function useDeliveries(filter: { state?: (typeof DELIVERY_STATES)[number] | undefined }) {
  const { client } = useApi();
  return useLivePages<Schemas['WebhookDeliveryPage']>({
    queryKey: [...DELIVERIES, 'list', filter],
    everyMs: POLL_MS,
    read: (cursor, signal) => {
      const query = { ...filter, limit: 100, cursor };
      return answer(client.GET('/api/v1/webhook/deliveries', { params: { query }, signal }));
    },
  });
}

export function useDelivery(id: string) {
  const { client } = useApi();
  return useQuery({
    queryKey: [...DELIVERIES, id],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/v1/webhook/deliveries/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? POLL_MS : false),
  });
}
