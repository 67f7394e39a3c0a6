import { type ApiClient } from '../api-client.js';
import { type components } from '../generated/api.js';

/** A long job that somebody asked for. */
export type Operation = components['schemas']['Operation'];
export type Progress = NonNullable<Operation['progress']>;

const LOOK_EVERY_MS = 300;

/**
 * Looks at an operation until it has ended, whichever way, or `signal` says that nobody waits for it any more: it goes on
 * then, unseen. `onProgress` hears of each change. Throws `ApiProblem`.
 */
export async function followOperation(
  client: ApiClient,
  id: string,
  onProgress: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Operation> {
  let last = '';
  for (;;) {
    signal?.throwIfAborted();
    const { data } = await client.GET('/api/v1/operations/{id}', {
      params: { path: { id } },
      ...(signal && { signal }),
    });
    if (!data) throw new Error('the operation came back empty');
    if (data.finishedAt !== null) return data;
    const now = JSON.stringify(data.progress);
    if (data.progress && now !== last) onProgress(data.progress);
    last = now;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
