import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PRESENT } from '../live/live.context';
import { answer } from '../session/answer';
import { useApi } from '../session/session.context';

/** Whether a simulator runs beside the house. */
export function useDemonstration() {
  const { client } = useApi();
  return useQuery({
    queryKey: ['demonstration'],
    staleTime: Infinity,
    queryFn: ({ signal }) => answer(client.GET('/api/v1/demonstration', { signal })),
  });
}

/** One test for each time that the step is come to. */
export function useDemonstrationTest() {
  const { client } = useApi();
  return useQuery({
    queryKey: ['demonstration', 'test'],
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    queryFn: () => answer(client.POST('/api/v1/demonstration/test')),
  });
}

export function useConnectDemonstration() {
  const { client } = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(client.POST('/api/v1/demonstration/connection')),
    onSuccess: () => queries.invalidateQueries({ queryKey: [PRESENT] }),
  });
}
