import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflows } from '@resync/platform/worker';
import * as assistant from '@resync/assistant/workflows';
import * as monitoring from '@resync/monitoring/workflows';
import * as platform from '@resync/platform/workflows';
import * as scheduler from '@resync/scheduler/workflows';
import { type AnyJob } from '@resync/platform/workflows';
import { expect, it } from 'vitest';
import { ACTIVITY_PROVIDERS } from '../src/activities.js';
import * as registered from '../src/workflows.js';

const root = join(import.meta.dirname, '../../..');
const MEBIBYTE = 1_048_576;

const isContract = (value: unknown): value is AnyJob =>
  typeof value === 'object' && value !== null && 'name' in value && 'queue' in value;

const contracts = Object.values<unknown>({ ...platform, ...scheduler, ...monitoring, ...assistant })
  .filter(isContract)
  .map(({ name }) => name)
  .sort();

it('registers a workflow for each contract, and none without', () => {
  expect(contracts).toContain('monitor');
  expect(Object.keys(registered).sort()).toEqual(contracts);
});

it('registers every class of activities that a workflow calls', () => {
  const called = globSync('{apps,libs}/*/src/**/*.workflow.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/proxyActivities<(\w+)>/g)].map(([, name]) => name),
  );
  const provided = ACTIVITY_PROVIDERS.map(({ name }) => name);
  expect(provided).toEqual(expect.arrayContaining([...new Set(called)]));
  expect([...provided].sort()).toEqual([...new Set(called)].sort());
});

it('bundles them without anything that does not belong into workflow code', async () => {
  const code = await bundleWorkflows({ workflowsPath: join(import.meta.dirname, '../src/workflows.ts') });
  for (const name of contracts) expect(code).toContain(name);
  expect(code.length / MEBIBYTE).toBeLessThan(4); // one activity class used by mistake adds more than 5
});
