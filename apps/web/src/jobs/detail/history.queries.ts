import { type components } from '@resync/client';
import { useQuery } from '@tanstack/react-query';
import { PRESENT } from '../../live/live.context';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';

export type JobRun = components['schemas']['JobRun'];
export type JobStatusChange = components['schemas']['JobStatusChange'];

const RUNS = 60;
const CHANGES = 50;
const EVENTS = 50;

/** Newest first. */
export function useRuns(id: string) {
  const { client } = useApi();
  return useQuery({
    queryKey: [PRESENT, 'job', id, 'runs'],
    queryFn: ({ signal }) =>
      answer(
        client.GET('/api/v1/jobs/{id}/runs', { params: { path: { id }, query: { limit: RUNS } }, signal }),
      ),
  });
}

/** Newest first. */
export function useChanges(id: string) {
  const { client } = useApi();
  return useQuery({
    queryKey: [PRESENT, 'job', id, 'history'],
    queryFn: ({ signal }) =>
      answer(
        client.GET('/api/v1/jobs/{id}/history', {
          params: { path: { id }, query: { limit: CHANGES } },
          signal,
        }),
      ),
  });
}

/** What happened to one object of the plan, newest first. */
export function useEventsOf({ key, connectionId }: { key: string; connectionId: string }) {
  const { client } = useApi();
  return useQuery({
    queryKey: [PRESENT, 'events of', connectionId, key],
    queryFn: ({ signal }) => {
      const query = { object: key, connection: connectionId, limit: EVENTS };
      return answer(client.GET('/api/v1/monitoring/events', { params: { query }, signal }));
    },
  });
}
