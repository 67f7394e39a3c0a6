import { type components } from '@resync/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';
import { KEYSET } from '../../ui/table/pages';

export type PollCycle = components['schemas']['PollCycle'];
/** Not with each event: the list may be many pages long. */
const POLL_MS = 5_000;

/** The polls of one scheduler, newest first. */
export function useCycles(connectionId: string) {
  const { client } = useApi();
  return useInfiniteQuery({
    ...KEYSET,
    queryKey: ['cycles', connectionId],
    refetchInterval: POLL_MS,
    queryFn: ({ pageParam, signal }) => {
      const params = { path: { id: connectionId }, query: { limit: 100, cursor: pageParam } };
      return answer(client.GET('/api/v1/connections/{id}/cycles', { params, signal }));
    },
  });
}
