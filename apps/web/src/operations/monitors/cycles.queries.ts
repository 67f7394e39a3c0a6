import { type components } from '@resync/client';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';
import { useLivePages } from '../../ui/table/live-pages';

type Schemas = components['schemas'];
export type PollCycle = Schemas['PollCycle'];
/** Not with each event: polls tell of themselves. */
const POLL_MS = 5_000;

/** The polls of one scheduler, newest first. */
export function useCycles(connectionId: string) {
  const { client } = useApi();
  return useLivePages<Schemas['PollCyclePage']>({
    queryKey: ['cycles', connectionId],
    everyMs: POLL_MS,
    read: (cursor, signal) => {
      const params = { path: { id: connectionId }, query: { limit: 100, cursor } };
      return answer(client.GET('/api/v1/connections/{id}/cycles', { params, signal }));
    },
  });
}
