import { join } from 'node:path';
import { replayHistories } from '@resync/platform/testing';
import { expect, it } from 'vitest';

it('replays every recorded history with the workflow code of today', async () => {
  const results = await replayHistories({
    directory: join(import.meta.dirname, 'histories'),
    workflowsPath: join(import.meta.dirname, '../src/workflows.ts'),
  });
  expect(results).toEqual({ 'importDefinitions.completed.json': null });
});
