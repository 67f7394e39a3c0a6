import { ApiProblem, type ApiClient, followOperation, type Operation, type Progress } from '@resync/client';
import { answer } from '../../session/answer';
import { type ComposerFile } from './composer-file';

/** Who asks: an import may take longer than the credential that it began with. */
export interface Asker {
  /** With the credential that holds now. */
  client: () => ApiClient;
  /** The credential was refused: another one is to be had, or the session ends. */
  refused: () => void;
  /** Nobody waits any more. */
  signal: AbortSignal;
}

export interface Batch {
  connectionId: string;
  files: readonly ComposerFile[];
  strict: boolean;
}

const TRY_AGAIN_MS = 2_000;

/** One request, and its operation until it has ended; while the server cannot be asked, it is asked again. */
export async function sendImport(
  asker: Asker,
  { connectionId, files, strict }: Batch,
  onProgress: (progress: Progress) => void,
): Promise<Operation> {
  const body = { files: files.map(({ name, text }) => ({ name, text })), strict };
  const params = { path: { id: connectionId } };
  // what is under way when one leaves arrives all the same; only what was refused for its credential is sent again
  const started = await patiently(asker, isRefusal, () =>
    answer(asker.client().POST('/api/v1/connections/{id}/import', { params, body })),
  );
  return patiently(asker, isPassing, () =>
    followOperation(asker.client(), started.id, onProgress, asker.signal),
  );
}

const isRefusal = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401;
const isPassing = (error: unknown): boolean =>
  !(error instanceof ApiProblem) || error.status >= 500 || isRefusal(error);

async function patiently<T>(
  { signal, refused }: Asker,
  passes: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      signal.throwIfAborted();
      return await work();
    } catch (error) {
      if (signal.aborted || !passes(error)) throw error;
      if (isRefusal(error)) refused();
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    }
  }
}
