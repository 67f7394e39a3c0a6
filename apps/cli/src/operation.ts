import { setTimeout as pause } from 'node:timers/promises';
import { type ApiClient, type components } from '@resync/client';

export type Operation = components['schemas']['Operation'];
export type Progress = NonNullable<Operation['progress']>;

const LOOK_EVERY_MS = 300;

/** Looks at an operation until it has ended. `onProgress` hears of each change. */
export async function followOperation(
  client: ApiClient,
  id: string,
  onProgress: (progress: Progress) => void,
): Promise<Operation> {
  let last = '';
  for (;;) {
    const { data } = await client.GET('/api/v1/operations/{id}', { params: { path: { id } } });
    if (!data) throw new Error('the operation came back empty');
    if (data.finishedAt !== null) return data;
    const now = JSON.stringify(data.progress);
    if (data.progress && now !== last) onProgress(data.progress);
    last = now;
    await pause(LOOK_EVERY_MS);
  }
}
