import { join } from 'node:path';
import { replayHistories } from '@resync/platform/testing';
import { expect, it } from 'vitest';

it('replays the house’s own work with the workflow code of today', async () => {
  const results = await replayHistories({
    directory: join(import.meta.dirname, 'histories'),
    workflowsPath: join(import.meta.dirname, '../src/workflows.ts'),
  });
  expect(results).toEqual({ 'resealSecrets.killed.json': null });
});
