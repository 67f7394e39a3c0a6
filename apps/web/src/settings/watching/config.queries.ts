import { type components } from '@resync/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';

export type WatchConfig = components['schemas']['MonitoringConfig'];

const KEY = ['settings', 'watching'];

/** How the tenant is watched and shown, for everybody in it. */
export function useWatchConfig() {
  const { client } = useApi();
  return useQuery({
    queryKey: KEY,
    staleTime: 60_000,
    queryFn: ({ signal }) => answer(client.GET('/api/v1/monitoring/config', { signal })),
  });
}

/** Changes what is named; the rest stays. */
export function useChangeWatchConfig() {
  const { client } = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<WatchConfig>) => answer(client.PUT('/api/v1/monitoring/config', { body })),
    onSuccess: (config) => queries.setQueryData(KEY, config),
  });
}
