import { type ApiClient, type components, type Operation } from '@resync/client';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';
import { followed, sentOnce, useAsker } from '../../ui/asker';
import { KEYSET } from '../../ui/table/pages';

type Schemas = components['schemas'];
export type Thresholds = Schemas['IntentThresholds'];
export type Example = Schemas['IntentExample'];
export type Change = Schemas['IntentExampleChange'];

const THRESHOLDS = ['settings', 'thresholds'];
const EXAMPLES = ['settings', 'examples'];
const PAGE = 20;
/** A colleague's change is seen after so long at most. */
const LOOK_EVERY_MS = 30_000;

export function useThresholds() {
  const { client } = useApi();
  return useQuery({
    queryKey: THRESHOLDS,
    refetchInterval: LOOK_EVERY_MS,
    queryFn: ({ signal }) => answer(client.GET('/api/v1/assistant/thresholds', { signal })),
  });
}

export function useChangeThresholds() {
  const { client } = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ChangeIntentThresholds']) =>
      answer(client.PATCH('/api/v1/assistant/thresholds', { body })),
    onSuccess: (thresholds) => queries.setQueryData(THRESHOLDS, thresholds),
  });
}

const pageOf = (cursor: string | undefined) => ({
  params: { query: { limit: PAGE, ...(cursor !== undefined && { cursor }) } },
});

export function useExamples() {
  const { client } = useApi();
  return useInfiniteQuery({
    ...KEYSET,
    queryKey: [...EXAMPLES, 'list'],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/v1/assistant/examples', { ...pageOf(pageParam), signal })),
  });
}

export function useExampleChanges() {
  const { client } = useApi();
  return useInfiniteQuery({
    ...KEYSET,
    queryKey: [...EXAMPLES, 'changes'],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/v1/assistant/example-changes', { ...pageOf(pageParam), signal })),
  });
}

/** Changes of the examples: each is an operation that is followed to its end, or until the page is left. */
export function useExampleDeeds() {
  const asker = useAsker();
  const queries = useQueryClient();
  const follow = async (send: (client: ApiClient) => Promise<{ id: string }>): Promise<Operation> => {
    const asking = asker();
    try {
      const operation = await followed(asking, (await sentOnce(asking, send)).id);
      await queries.invalidateQueries({ queryKey: EXAMPLES });
      return operation;
    } catch (error) {
      // who has left, or is somebody else by now, is told nothing of it
      if (asking.signal.aborted) return new Promise(() => undefined);
      throw error;
    }
  };
  return {
    add: (body: Schemas['AddIntentExamples']) =>
      follow((client) => answer(client.POST('/api/v1/assistant/examples', { body }))),
    remove: (id: string) =>
      follow((client) => answer(client.POST('/api/v1/assistant/examples/remove', { body: { ids: [id] } }))),
    undo: (id: string) => {
      const params = { path: { id } };
      return follow((client) =>
        answer(client.POST('/api/v1/assistant/example-changes/{id}/undo', { params })),
      );
    },
  };
}
