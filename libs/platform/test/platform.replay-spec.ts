import { fileURLToPath } from 'node:url';
import { bundleMib, replayHistories } from '@resync/platform/testing';
import { expect, it } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const directory = here('./histories');

it('replays every recorded history with the workflow code of today', async () => {
  const results = await replayHistories({ directory, workflowsPath: here('./temporal/probe.workflow.ts') });
  expect(Object.keys(results)).not.toEqual([]);
  expect(Object.values(results)).toEqual(Object.values(results).map(() => null));
});

it('turns red when workflow code changes under a running workflow', async () => {
  const results = await replayHistories({ directory, workflowsPath: here('./temporal/changed.workflow.ts') });
  expect(results['copy.completed.json']?.name).toMatch(/Determinism/);
});

it('keeps what runs in the sandbox small: no activity class has slipped in', async () => {
  expect(await bundleMib(here('./temporal/probe.workflow.ts'))).toBeLessThan(4);
});
