import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer } from '../session/answer';
import { useApi } from '../session/session.context';
import { useSettled } from '../ui/settled';

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

export interface Search {
  found: AllFound;
  /** Nothing is known yet of what is typed. */
  searching: boolean;
  error: Error | null;
}

const NOTHING: AllFound = { jobs: [], streams: [], workstations: [] };
/** Fewer letters say too little. */
const LEAST_LETTERS = 2;
const SHOWN = 6;

/** What of the plans has this in its key, once it is typed. */
export function useFound(typed: string): Search {
  const { client } = useApi();
  const text = useSettled(typed);
  const { data, error, isPending, isPlaceholderData } = useQuery({
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
  if (typed.length < LEAST_LETTERS) return { found: NOTHING, searching: false, error: null };
  const settled = text === typed;
  return {
    found: data ?? NOTHING,
    searching: !settled || ((isPending || isPlaceholderData) && !error),
    error: settled ? error : null,
  };
}
