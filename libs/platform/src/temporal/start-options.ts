import {
  defineSearchAttributeKey,
  type Priority,
  type SearchAttributePair,
  type WorkflowIdConflictPolicy,
  type WorkflowIdReusePolicy,
} from '@temporalio/common';
import { type Job, type JobInput, type JobPriority } from './job.contract.js';

export interface StartOptions {
  /** Instead of the contract's `id`: for runs that may stand side by side. */
  workflowId?: string;
  /** When a run of this id is running: refuse (default), take that one, or end it and start anew. */
  onConflict?: 'refuse' | 'useExisting' | 'replace';
  /** When a run of this id has ended: start another (default) or refuse. */
  onEnded?: 'startAnother' | 'refuse';
  priority?: JobPriority;
  /** Shown in the Temporal UI beside the run; never a secret. */
  memo?: Record<string, unknown>;
  startDelayMs?: number;
  /** The whole run, retries and continuations included, may take so long. */
  timeoutMs?: number;
}

const conflict: Record<NonNullable<StartOptions['onConflict']>, WorkflowIdConflictPolicy> = {
  refuse: 'FAIL',
  useExisting: 'USE_EXISTING',
  replace: 'TERMINATE_EXISTING',
};
const reuse: Record<NonNullable<StartOptions['onEnded']>, WorkflowIdReusePolicy> = {
  startAnother: 'ALLOW_DUPLICATE',
  refuse: 'REJECT_DUPLICATE',
};

const TENANT_ID = defineSearchAttributeKey('TenantId', 'KEYWORD');
const KIND = defineSearchAttributeKey('Kind', 'KEYWORD');
const CONNECTION_ID = defineSearchAttributeKey('ConnectionId', 'KEYWORD');

/** By these operators find runs in the Temporal UI. */
export function searchAttributes<I extends JobInput>(job: Job<I, unknown>, input: I): SearchAttributePair[] {
  const connectionId = 'connectionId' in input ? input.connectionId : undefined;
  return [
    { key: TENANT_ID, value: input.tenantId },
    { key: KIND, value: job.name },
    ...(typeof connectionId === 'string' ? [{ key: CONNECTION_ID, value: connectionId }] : []),
  ];
}

/** Tenants share each queue evenly; inside a tenant, what somebody waits for goes first. 1 is the highest of 5. */
export const priorityOf = (tenantId: string, priority: JobPriority): Priority => ({
  priorityKey: priority === 'interactive' ? 2 : 4,
  fairnessKey: tenantId,
});

/** The contract and the caller's wishes as the SDK wants them. */
export function startOptions<I extends JobInput>(job: Job<I, unknown>, input: I, options: StartOptions) {
  return {
    workflowId: options.workflowId ?? job.id(input),
    taskQueue: job.queue,
    args: [input] as [I],
    typedSearchAttributes: searchAttributes(job, input),
    priority: priorityOf(input.tenantId, options.priority ?? job.priority),
    workflowIdConflictPolicy: conflict[options.onConflict ?? 'refuse'],
    workflowIdReusePolicy: reuse[options.onEnded ?? 'startAnother'],
    ...(options.memo && { memo: options.memo }),
    ...(options.startDelayMs !== undefined && { startDelay: options.startDelayMs }),
    ...(options.timeoutMs !== undefined && { workflowExecutionTimeout: options.timeoutMs }),
  };
}
