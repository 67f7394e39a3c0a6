import { type components } from '@resync/client';
import { useQuery } from '@tanstack/react-query';
import { PRESENT } from '../live/live.context';
import { useRefreshMs } from '../monitor/monitor.queries';
import { useSchedulerClock } from '../live/scheduler-clock';
import { answer } from '../session/answer';
import { useApi } from '../session/session.context';
import { useLivePages } from '../ui/table/live-pages';
import { type PlanPage } from './list/plan-page';
import {
  JOB_STATUSES,
  jobQuery,
  type JobSort,
  type PlanSearch,
  STREAM_STATUSES,
  type StreamSort,
  toQuery,
} from './list/plan-search';

type Schemas = components['schemas'];
export type Job = Schemas['Job'];
export type Stream = Schemas['Stream'];
export type JobDetails = Schemas['JobDetails'];
export type StreamDetails = Schemas['StreamDetails'];
export type Dependency = Schemas['Dependency'];
export type Successor = Schemas['Successor'];

const PAGE = 100;

export const jobFilter = (search: PlanSearch<JobSort>, now: number) => ({
  ...toQuery(search, { statuses: JOB_STATUSES, now }),
  ...jobQuery(search),
});
export const streamFilter = (search: PlanSearch<StreamSort>, now: number) =>
  toQuery(search, { statuses: STREAM_STATUSES, now });

export function useJobs(search: PlanSearch<JobSort>, streamId?: string) {
  const { client } = useApi();
  const now = useSchedulerClock();
  return useLivePages<PlanPage<Job>>({
    queryKey: [PRESENT, 'jobs', search, streamId],
    everyMs: useRefreshMs(),
    read: (cursor, signal) => {
      const filter = jobFilter(search, now(search.connection));
      const query = { ...filter, limit: PAGE, ...(cursor && { cursor }), ...(streamId && { streamId }) };
      return answer(client.GET('/api/v1/jobs', { params: { query }, signal }));
    },
  });
}

export function useStreams(search: PlanSearch<StreamSort>) {
  const { client } = useApi();
  const now = useSchedulerClock();
  return useLivePages<PlanPage<Stream>>({
    queryKey: [PRESENT, 'streams', search],
    everyMs: useRefreshMs(),
    read: (cursor, signal) => {
      const query = {
        ...streamFilter(search, now(search.connection)),
        limit: PAGE,
        ...(cursor && { cursor }),
      };
      return answer(client.GET('/api/v1/streams', { params: { query }, signal }));
    },
  });
}

export function useJob(id: string) {
  const { client } = useApi();
  return useQuery({
    queryKey: [PRESENT, 'job', id],
    refetchInterval: useRefreshMs(),
    queryFn: ({ signal }) => answer(client.GET('/api/v1/jobs/{id}', { params: { path: { id } }, signal })),
  });
}

export function useStream(id: string) {
  const { client } = useApi();
  return useQuery({
    queryKey: [PRESENT, 'stream', id],
    refetchInterval: useRefreshMs(),
    queryFn: ({ signal }) => answer(client.GET('/api/v1/streams/{id}', { params: { path: { id } }, signal })),
  });
}
