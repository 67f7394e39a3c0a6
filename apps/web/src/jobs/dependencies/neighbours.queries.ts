import { useQueries } from '@tanstack/react-query';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';
import { type Known } from './graph.rules';

/** Often enough for who walks through; what stands in the middle is live. */
const REFRESH_MS = 15_000;

export interface Wanted {
  id: string;
  kind: 'job' | 'stream';
}

/** Those of the wanted whose neighbours have come; one that has left the plan is left out. */
export function useNeighbours(wanted: readonly Wanted[]): { known: Known[]; loading: ReadonlySet<string> } {
  const { client } = useApi();
  return useQueries({
    queries: wanted.map(({ id, kind }) => ({
      queryKey: ['neighbours', kind, id],
      staleTime: REFRESH_MS,
      refetchInterval: REFRESH_MS,
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Known> => {
        const options = { params: { path: { id } }, signal };
        const found =
          kind === 'job'
            ? await answer(client.GET('/api/v1/jobs/{id}', options))
            : await answer(client.GET('/api/v1/streams/{id}', options));
        return { ...found, kind };
      },
    })),
    combine: (results) => ({
      known: results.flatMap(({ data }) => data ?? []),
      loading: new Set(results.flatMap(({ isPending }, i) => (isPending ? (wanted[i]?.id ?? []) : []))),
    }),
  });
}
