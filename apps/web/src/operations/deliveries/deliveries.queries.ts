import { type components } from '@resync/client';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { PRESENT } from '../../live/live.context';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';
import { KEYSET } from '../../ui/table/pages';
import { type DELIVERY_STATES } from '../operations-search';

export type Delivery = components['schemas']['WebhookDelivery'];
export type DeliveryWithAttempts = components['schemas']['WebhookDeliveryWithAttempts'];
export type Attempt = components['schemas']['WebhookAttempt'];
export const DELIVERIES = [PRESENT, 'deliveries'] as const;

const POLL_MS = 10_000;

export function useDeliveries(filter: { state?: (typeof DELIVERY_STATES)[number] | undefined }) {
  const { client } = useApi();
  return useInfiniteQuery({
    ...KEYSET,
    queryKey: [...DELIVERIES, 'list', filter],
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MS,
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, limit: 100, cursor: pageParam };
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
