import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer } from '../session/answer';
import { useApi } from '../session/session.context';

/** Something of the plan, and its page. */
export interface Found {
  key: string;
  to: string;
}

interface AllFound {
  jobs: Found[];
  streams: Found[];
  workstations: Found[];
}

const NOTHING: AllFound = { jobs: [], streams: [], workstations: [] };
/** Fewer letters say too little. */
const LEAST_LETTERS = 2;
const SHOWN = 6;

/** What of the plans has this in its key. */
export function useFound(text: string): AllFound {
  const { client } = useApi();
  const { data } = useQuery({
    queryKey: ['palette', text],
    enabled: text.length >= LEAST_LETTERS,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<AllFound> => {
      const asked = { params: { query: { name: `*${text}*`, limit: SHOWN } }, signal };
      const [jobs, streams, workstations] = await Promise.all([
        answer(client.GET('/api/v1/jobs', asked)),
        answer(client.GET('/api/v1/streams', asked)),
        answer(client.GET('/api/v1/workstations', asked)),
      ]);
      return {
        jobs: jobs.items.map(({ id, key }) => ({ key, to: `/jobs/${id}` })),
        streams: streams.items.map(({ id, key }) => ({ key, to: `/streams/${id}` })),
        workstations: workstations.items.map(({ id, key }) => ({ key, to: `/workstations/${id}` })),
      };
    },
  });
  return text.length >= LEAST_LETTERS && data ? data : NOTHING;
}
