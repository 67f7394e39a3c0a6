import { defineQuery } from '@temporalio/workflow';
import { TASK_QUEUES } from './task-queues.contract.js';

/** Every workflow belongs to a tenant; work that belongs to none runs as `SYSTEM_TENANT`. */
export interface JobInput {
  tenantId: string;
}

/** The tenant of the house's own work (sweeps, watchdog). It names no row. */
export const SYSTEM_TENANT = 'system';

/** `interactive`: somebody waits for it; it goes before `scheduled` work on every queue. */
export type JobPriority = 'interactive' | 'scheduled';

declare const outcomeType: unique symbol;

/**
 * What api, worker and workflow share about one workflow. `Input` travels as its only argument (ids, never data:
 * payloads are limited to 2 MB), `Outcome` is what it returns.
 */
export interface Job<Input extends JobInput, Outcome> {
  /** The workflow's exported function name; also its `Kind` search attribute. */
  readonly name: string;
  readonly queue: typeof TASK_QUEUES.workflows;
  /** The workflow id of an input, such as `monitor/{tenant}/{connection}`: one run at a time for each id. */
  readonly id: (input: Input) => string;
  readonly priority: JobPriority;
  /** Exists for the compiler only. */
  readonly [outcomeType]?: Outcome;
}

/** Any contract, for lists. */
export type AnyJob = Job<never, unknown>;

export type InputOf<J extends AnyJob> = J extends Job<infer Input, unknown> ? Input : never;
export type OutcomeOf<J extends AnyJob> = J extends Job<never, infer Outcome> ? Outcome : never;

/** Declares the contract of a workflow. Throws when the name could not be an exported function's. */
export function defineJob<Input extends JobInput, Outcome>(
  job: Pick<Job<Input, Outcome>, 'name' | 'id'> & Partial<Pick<Job<Input, Outcome>, 'queue' | 'priority'>>,
): Job<Input, Outcome> {
  if (!/^[a-z][A-Za-z0-9]*$/.test(job.name))
    throw new TypeError(`workflow "${job.name}" must be named as its exported function`);
  return { queue: TASK_QUEUES.workflows, priority: 'scheduled', ...job };
}

/** How far a job is. `total` is null while it is not known; `step` is a short phrase in English. */
export interface JobProgress {
  done: number;
  total: number | null;
  step: string;
}

/** Answered by every job that takes longer than a moment (see `trackProgress`). */
export const progressQuery = defineQuery<JobProgress>('progress');
