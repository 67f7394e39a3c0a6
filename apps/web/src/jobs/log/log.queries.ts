import { useQuery } from '@tanstack/react-query';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';

/**
 * The log of one run. Not asked for again with each event: the scheduler is asked for it. Nor again by itself when it could
 * not be read: the house has tried for long by then, and the panel has a button.
 */
export function useLog(id: string, run: string) {
  const { client } = useApi();
  return useQuery({
    queryKey: ['log', id, run],
    staleTime: Infinity,
    retry: false,
    queryFn: ({ signal }) =>
      answer(client.GET('/api/v1/jobs/{id}/log', { params: { path: { id }, query: { run } }, signal })),
  });
}
