import { expect, it } from 'vitest';
import { defineJob } from './job.contract.js';
import { startOptions } from './start-options.js';

const watch = defineJob<{ tenantId: string; connectionId: string }, void>({
  name: 'watch',
  id: ({ tenantId, connectionId }) => `watch/${tenantId}/${connectionId}`,
});
const input = { tenantId: 't1', connectionId: 'c1' };

it('takes id, queue and what operators search by from the contract and its input', () => {
  const options = startOptions(watch, input, {});
  expect(options).toMatchObject({ workflowId: 'watch/t1/c1', taskQueue: 'workflows', args: [input] });
  expect(options.typedSearchAttributes.map(({ key, value }) => [key.name, value])).toEqual([
    ['TenantId', 't1'],
    ['Kind', 'watch'],
    ['ConnectionId', 'c1'],
  ]);
});

it('shares queues by tenant and puts what somebody waits for before what a schedule started', () => {
  expect(startOptions(watch, input, { priority: 'interactive' }).priority).toEqual({
    priorityKey: 2,
    fairnessKey: 't1',
  });
  expect(startOptions(watch, input, {}).priority.priorityKey).toBeGreaterThan(2);
});

it('refuses a second run of an id unless the caller says otherwise', () => {
  expect(startOptions(watch, input, {}).workflowIdConflictPolicy).toBe('FAIL');
  expect(startOptions(watch, input, { onConflict: 'useExisting' }).workflowIdConflictPolicy).toBe(
    'USE_EXISTING',
  );
});
