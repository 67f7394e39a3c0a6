import { hash } from 'node:crypto';
import {
  type ScheduleOptions,
  type ScheduleOptionsStartWorkflowAction,
  type Workflow,
} from '@temporalio/client';
import { type Job, type JobInput } from '../temporal/job.contract.js';
import { priorityOf, searchAttributes } from '../temporal/start-options.js';

/** When a job runs by itself: every so often, or by a cron expression in a time zone. */
export type ScheduleTiming = { everyMs: number } | { cron: string; timezone: string };

/** A schedule as the code wants it. */
export interface ScheduleDeclaration<Input extends JobInput = JobInput> {
  /** `{kind}/{tenant}`; the same id is the same schedule, whatever else changes. */
  id: string;
  job: Job<Input, unknown>;
  input: Input;
  timing: ScheduleTiming;
  /** A run missed by less than this (Temporal or its host was down) is made up for. */
  catchUpMs: number;
  /** Runs are delayed by up to this at random, so that tenants do not all start at once. */
  jitterMs: number;
}

/** Checks the types of one declaration, and forgets its input's for lists. */
export const declareSchedule = <Input extends JobInput>(
  declaration: ScheduleDeclaration<Input>,
): ScheduleDeclaration => declaration as unknown as ScheduleDeclaration; // `id` of the job is only called with its own input

/** What an action's memo says of the declaration that it came from; also shown on each run. */
export interface DeclarationMemo {
  declaration: string;
  timing: ScheduleTiming;
}

type Action = ScheduleOptionsStartWorkflowAction<Workflow>;

/** The declaration as the SDK wants it. `owner` marks it as ours, so that it can be removed with its declaration. */
export function scheduleOptions(owner: string, declared: ScheduleDeclaration): ScheduleOptions<Action> {
  const { id, job, input, timing, catchUpMs, jitterMs } = declared;
  const typedSearchAttributes = searchAttributes(job, input);
  const start = {
    workflowType: job.name,
    workflowId: job.id(input),
    taskQueue: job.queue,
    args: [input],
    priority: priorityOf(input.tenantId, 'scheduled'),
  };
  const policies = { overlap: 'SKIP', catchupWindow: catchUpMs } as const;
  const declaration = hash('sha256', JSON.stringify([start, timing, policies, jitterMs]));
  const action = {
    type: 'startWorkflow' as const,
    ...start,
    typedSearchAttributes,
    memo: { declaration, timing } satisfies DeclarationMemo,
  };
  return {
    scheduleId: id,
    action,
    policies,
    spec: { ...spec(timing), jitter: jitterMs },
    typedSearchAttributes,
    memo: { owner, tenantId: input.tenantId },
  };
}

const spec = (timing: ScheduleTiming) =>
  'everyMs' in timing
    ? { intervals: [{ every: timing.everyMs }] }
    : { cronExpressions: [timing.cron], timezone: timing.timezone };
