import { type Progress } from '@resync/client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAsker } from '../../ui/asker';
import { useFaultWords } from '../../ui/fault';
import { batchesOf } from './batches.rules';
import { type ComposerFile } from './composer-file';
import { together } from './import-outcome.rules';
import { type ImportResult, isImportResult } from './import-result';
import { sendImport } from './send-import';

export type ImportState =
  | { kind: 'idle' }
  | { kind: 'running'; at: number; of: number; progress: Progress | null }
  | { kind: 'ended'; result: ImportResult | null; trouble: string | null };

/** Sends the files in as many requests as it takes, one after the other; the first that fails or is refused ends it. */
export function useImport(connectionId: string) {
  const queries = useQueryClient();
  const words = useFaultWords();
  const asker = useAsker();
  const [state, setState] = useState<ImportState>({ kind: 'idle' });

  const start = async (files: readonly ComposerFile[], strict: boolean): Promise<void> => {
    const asking = asker();
    const batches = batchesOf(files);
    const results: ImportResult[] = [];
    let trouble: string | null = null;
    try {
      for (const [index, batch] of batches.entries()) {
        const running = { kind: 'running', at: index + 1, of: batches.length } as const;
        setState({ ...running, progress: null });
        const operation = await sendImport(asking, { connectionId, files: batch, strict }, (progress) =>
          setState({ ...running, progress }),
        );
        if (isImportResult(operation.result)) results.push(operation.result);
        trouble = operation.problem?.message ?? (operation.state === 'cancelled' ? '' : null);
        if (trouble !== null || results.at(-1)?.kind === 'refused') break;
      }
    } catch (error) {
      trouble = words(error);
    }
    if (asking.signal.aborted) return;
    setState({ kind: 'ended', result: together(results), trouble });
    void queries.invalidateQueries();
  };
  return { state, start, reset: () => setState({ kind: 'idle' }) };
}
