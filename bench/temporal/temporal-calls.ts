import { randomUUID } from 'node:crypto';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import { ResiliencePolicies, TemporalClient, Workflows } from '@resync/platform';
import { add, addNow, type CounterInput, counterJob } from './counter.contract.js';

/** The calls that are compared; each resolves when Temporal (or the worker, for an update) has answered. */
export interface TemporalCalls {
  start(name: string): Promise<unknown>;
  signal(name: string): Promise<unknown>;
  signalWithStart(name: string): Promise<unknown>;
  update(name: string): Promise<unknown>;
  updateWithStart(name: string): Promise<unknown>;
  close(): Promise<void>;
}

const tenantId = randomUUID();
const input = (name: string): CounterInput => ({ tenantId, name });
const TIMEOUT_MS = 30_000;

export function ourCalls(address: string): TemporalCalls {
  const client = new TemporalClient(
    {
      address,
      namespace: 'default',
      uiUrl: '',
      tls: false,
      answerTimeoutMs: TIMEOUT_MS,
      callTimeoutMs: TIMEOUT_MS,
    },
    new ResiliencePolicies(),
  );
  const workflows = new Workflows(client);
  return {
    start: (name) => workflows.start(counterJob, input(name)),
    signal: (name) => workflows.signal(counterJob, counterJob.id(input(name)), add, 1),
    signalWithStart: (name) => workflows.signalWithStart(counterJob, input(name), add, 1),
    update: (name) => workflows.update(counterJob, counterJob.id(input(name)), addNow, 1),
    updateWithStart: (name) => workflows.updateWithStart(counterJob, input(name), addNow, 1),
    close: () => client.onModuleDestroy(),
  };
}

const TENANT_ID = defineSearchAttributeKey('TenantId', 'KEYWORD');
const KIND = defineSearchAttributeKey('Kind', 'KEYWORD');

/** What our module tells the server beside the call; the server's work for it is no cost of the module. */
const asOurs = {
  typedSearchAttributes: [
    { key: TENANT_ID, value: tenantId },
    { key: KIND, value: counterJob.name },
  ],
  priority: { priorityKey: 4, fairnessKey: tenantId },
};

/** The SDK as its documentation uses it: no trace, no policy, no retry budget; `extra` goes into every start. */
export async function bareCalls(address: string, extra: Partial<typeof asOurs> = {}): Promise<TemporalCalls> {
  const connection = await Connection.connect({ address });
  const { workflow } = new Client({ connection });
  const id = (name: string) => counterJob.id(input(name));
  const options = (name: string) => ({
    workflowId: id(name),
    taskQueue: counterJob.queue,
    args: [input(name)] as [CounterInput],
    ...extra,
  });
  return {
    start: (name) => workflow.start('counter', options(name)),
    signal: (name) => workflow.getHandle(id(name)).signal(add, 1),
    signalWithStart: (name) =>
      workflow.signalWithStart('counter', { ...options(name), signal: add, signalArgs: [1] }),
    update: (name) => workflow.getHandle(id(name)).executeUpdate(addNow, { args: [1] }),
    updateWithStart: (name) =>
      workflow.executeUpdateWithStart(addNow, {
        args: [1],
        startWorkflowOperation: new WithStartWorkflowOperation('counter', {
          ...options(name),
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      }),
    close: () => connection.close(),
  };
}

export const bareCallsAsOurs = (address: string): Promise<TemporalCalls> => bareCalls(address, asOurs);
