import { type components, followOperation, type Operation } from '@resync/client';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';
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

/** Changes of the examples: each is an operation that is followed to its end. */
export function useExampleDeeds() {
  const { client } = useApi();
  const queries = useQueryClient();
  const follow = async (started: Promise<{ id: string }>): Promise<Operation> => {
    const operation = await followOperation(client, (await started).id);
    await queries.invalidateQueries({ queryKey: EXAMPLES });
    return operation;
  };
  return {
    add: (body: Schemas['AddIntentExamples']) =>
      follow(answer(client.POST('/api/v1/assistant/examples', { body }))),
    remove: (id: string) =>
      follow(answer(client.POST('/api/v1/assistant/examples/remove', { body: { ids: [id] } }))),
    undo: (id: string) =>
      follow(
        answer(client.POST('/api/v1/assistant/example-changes/{id}/undo', { params: { path: { id } } })),
      ),
  };
}
