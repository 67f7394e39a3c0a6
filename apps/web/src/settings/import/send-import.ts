import { type Operation, type Progress } from '@resync/client';
import { answer } from '../../session/answer';
import { type Asker, followed, sentOnce } from '../../ui/asker';
import { type ComposerFile } from './composer-file';

export interface Batch {
  connectionId: string;
  files: readonly ComposerFile[];
  strict: boolean;
}

/** One request, and its operation until it has ended; while the server cannot be asked, it is asked again. */
export async function sendImport(
  asker: Asker,
  { connectionId, files, strict }: Batch,
  onProgress: (progress: Progress) => void,
): Promise<Operation> {
  const body = { files: files.map(({ name, text }) => ({ name, text })), strict };
  const params = { path: { id: connectionId } };
  const started = await sentOnce(asker, (client) =>
    answer(client.POST('/api/v1/connections/{id}/import', { params, body })),
  );
  return followed(asker, started.id, onProgress);
}
