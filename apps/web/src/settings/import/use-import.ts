import { ApiProblem, type ApiClient, followOperation, type Operation, type Progress } from '@resync/client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';
import { useFaultWords } from '../../ui/fault';
import { batchesOf } from './batches.rules';
import { type ComposerFile } from './composer-file';
import { type ImportResult, isImportResult, together } from './import-outcome.rules';

export type ImportState =
  | { kind: 'idle' }
  | { kind: 'running'; at: number; of: number; progress: Progress | null }
  | { kind: 'ended'; result: ImportResult | null; trouble: string | null };

const TRY_AGAIN_MS = 2_000;

/** Sends the files in as many requests as it takes, one after the other; the first that fails or is refused ends it. */
export function useImport(connectionId: string) {
  const { client } = useApi();
  const queries = useQueryClient();
  const words = useFaultWords();
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const gone = useRef(new AbortController());
  useEffect(() => {
    const here = new AbortController();
    gone.current = here;
    return () => here.abort();
  }, []);

  const start = async (files: readonly ComposerFile[], strict: boolean): Promise<void> => {
    const { signal } = gone.current;
    const batches = batchesOf(files);
    const results: ImportResult[] = [];
    let trouble: string | null = null;
    try {
      for (const [index, batch] of batches.entries()) {
        const running = { kind: 'running', at: index + 1, of: batches.length } as const;
        setState({ ...running, progress: null });
        const started = await send(client, connectionId, batch, strict);
        const operation = await followPatiently(client, started.id, signal, (progress) =>
          setState({ ...running, progress }),
        );
        if (isImportResult(operation.result)) results.push(operation.result);
        trouble = operation.problem?.message ?? (operation.state === 'cancelled' ? '' : null);
        if (trouble !== null || results.at(-1)?.kind === 'refused') break;
      }
    } catch (error) {
      trouble = words(error);
    }
    if (signal.aborted) return;
    setState({ kind: 'ended', result: together(results), trouble });
    void queries.invalidateQueries();
  };
  return { state, start, reset: () => setState({ kind: 'idle' }) };
}

const send = (client: ApiClient, id: string, batch: readonly ComposerFile[], strict: boolean) =>
  answer(
    client.POST('/api/v1/connections/{id}/import', {
      params: { path: { id } },
      body: { files: batch.map(({ name, text }) => ({ name, text })), strict },
    }),
  );

/** The operation goes on while the server cannot be asked; it is asked again. */
async function followPatiently(
  client: ApiClient,
  id: string,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Operation> {
  for (;;) {
    try {
      return await followOperation(client, id, onProgress);
    } catch (error) {
      if (signal.aborted || (error instanceof ApiProblem && error.status < 500)) throw error;
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    }
  }
}
