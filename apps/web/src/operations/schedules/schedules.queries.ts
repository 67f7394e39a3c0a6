import { type components } from '@resync/client';
import { useQuery } from '@tanstack/react-query';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';

export type Schedule = components['schemas']['Schedule'];
/** Not of the present that events ask for anew: each look has Temporal describe every schedule. */
export const SCHEDULES = ['schedules'] as const;
const POLL_MS = 15_000;

export function useSchedules() {
  const { client } = useApi();
  return useQuery({
    queryKey: SCHEDULES,
    refetchInterval: POLL_MS,
    queryFn: ({ signal }) => answer(client.GET('/api/v1/schedules', { signal })),
  });
}
