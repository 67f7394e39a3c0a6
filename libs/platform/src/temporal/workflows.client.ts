import { Injectable } from '@nestjs/common';
import {
  type Client,
  type SignalDefinition,
  type QueryDefinition,
  type UpdateDefinition,
  WithStartWorkflowOperation,
} from '@temporalio/client';
import { ResyncError } from '../errors/index.js';
import { type Job, type JobInput, type JobProgress, progressQuery } from './job.contract.js';
import { type RunDescription, runDescription } from './run-description.js';
import { startOptions, type StartOptions } from './start-options.js';
import { TemporalClient } from './temporal-client.js';

/** One run of a workflow. */
export interface RunReference {
  workflowId: string;
  runId: string;
}

/** Progress is worth a moment, not a wait: pages show it beside other things. */
const PROGRESS_TIMEOUT_MS = 1_000;

/**
 * Workflows by their contracts. Everything throws `TemporalUnavailable` when Temporal is away (try again later), and
 * `WorkflowNotRunning` when it speaks to a workflow that is not there.
 */
@Injectable()
export class Workflows {
  constructor(private readonly temporal: TemporalClient) {}

  /** Returns as soon as Temporal has it. Throws `WorkflowAlreadyRunning` unless `onConflict` says otherwise. */
  start<I extends JobInput, O>(job: Job<I, O>, input: I, options: StartOptions = {}): Promise<RunReference> {
    const start = startOptions(job, input, options);
    return this.temporal.call(start.workflowId, async (client) => {
      const handle = await client.workflow.start(job.name, start);
      return { workflowId: handle.workflowId, runId: handle.firstExecutionRunId };
    });
  }

  /** Starts it and waits for its outcome. Throws `JobFailed` (with the code of the cause) and `JobCancelled`. */
  async execute<I extends JobInput, O>(job: Job<I, O>, input: I, options: StartOptions = {}): Promise<O> {
    const { workflowId, runId } = await this.start(job, input, options);
    return this.result(job, workflowId, { runId });
  }

  /**
   * Waits for the outcome, for `timeoutMs` or as long as it takes; continued runs are followed. Throws `PayloadUnreadable`
   * when there is one that nobody can read, `PayloadKeyMissing` when this process cannot.
   */
  result<I extends JobInput, O>(
    _job: Job<I, O>,
    workflowId: string,
    { runId, timeoutMs }: { runId?: string; timeoutMs?: number } = {},
  ): Promise<O> {
    return this.temporal.wait(
      workflowId,
      (client) => client.workflow.getHandle(workflowId, runId).result(),
      timeoutMs,
    );
  }

  signal<I extends JobInput, O, Args extends unknown[]>(
    _job: Job<I, O>,
    workflowId: string,
    signal: SignalDefinition<Args>,
    ...args: Args
  ): Promise<void> {
    return this.temporal.call(workflowId, (client) =>
      client.workflow.getHandle(workflowId).signal(signal, ...args),
    );
  }

  /** Starts the workflow if it does not run, and signals it in the same step. */
  signalWithStart<I extends JobInput, O, Args extends unknown[]>(
    job: Job<I, O>,
    input: I,
    signal: SignalDefinition<Args>,
    ...args: Args
  ): Promise<RunReference> {
    const start = startOptions(job, input, { onConflict: 'useExisting' });
    return this.temporal.call(start.workflowId, async (client) => {
      const handle = await client.workflow.signalWithStart<(input: I) => Promise<O>, unknown[]>(job.name, {
        ...start,
        signal: signal.name,
        signalArgs: args,
      });
      return { workflowId: start.workflowId, runId: handle.signaledRunId };
    });
  }

  /** Throws `WorkflowNotAnswering` when no worker answers in time. */
  query<I extends JobInput, O, Answer, Args extends unknown[]>(
    _job: Job<I, O>,
    workflowId: string,
    query: QueryDefinition<Answer, Args>,
    ...args: Args
  ): Promise<Answer> {
    return this.temporal.wait(
      workflowId,
      (client) => client.workflow.getHandle(workflowId).query(query, ...args),
      this.temporal.config.answerTimeoutMs,
    );
  }

  /** What a job answers to `progressQuery`; null when it does not, or no worker is there to ask. */
  async progress(workflowId: string): Promise<JobProgress | null> {
    try {
      return await this.temporal.wait(
        workflowId,
        (client) => client.workflow.getHandle(workflowId).query(progressQuery),
        PROGRESS_TIMEOUT_MS,
      );
    } catch (error) {
      if (error instanceof ResyncError) return null;
      throw error;
    }
  }

  /** Waits until the update is done. Throws `JobFailed` when its handler refused, `WorkflowNotAnswering`. */
  update<I extends JobInput, O, Answer, Args extends unknown[]>(
    _job: Job<I, O>,
    workflowId: string,
    update: UpdateDefinition<Answer, Args>,
    ...args: Args
  ): Promise<Answer> {
    return this.temporal.wait(
      workflowId,
      (client) =>
        client.workflow.getHandle(workflowId).executeUpdate<Answer, [unknown, ...unknown[]]>(update.name, {
          args: args as unknown as [unknown, ...unknown[]], // the SDK types "none" and "some" apart, this serves both
        }),
      this.temporal.config.answerTimeoutMs,
    );
  }

  /** Starts the workflow if it does not run, and waits until the update is done. */
  updateWithStart<I extends JobInput, O, Answer, Args extends unknown[]>(
    job: Job<I, O>,
    input: I,
    update: UpdateDefinition<Answer, Args>,
    ...args: Args
  ): Promise<Answer> {
    const start = startOptions(job, input, { onConflict: 'useExisting' });
    const work = (client: Client) =>
      client.workflow.executeUpdateWithStart<(input: I) => Promise<O>, Answer, Args>(update, {
        args,
        startWorkflowOperation: new WithStartWorkflowOperation<(input: I) => Promise<O>>(job.name, {
          ...start,
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      });
    return this.temporal.wait(start.workflowId, work, this.temporal.config.answerTimeoutMs);
  }

  /** Asks it to stop; it may still clean up. Ended already: `WorkflowNotRunning`. */
  async cancel(workflowId: string, runId?: string): Promise<void> {
    await this.temporal.call(workflowId, (client) => client.workflow.getHandle(workflowId, runId).cancel());
  }

  /** State of the latest run (or of one), with what its running activity last reported, as far as it can be read. */
  describe(workflowId: string, runId?: string): Promise<RunDescription> {
    return this.temporal.look(workflowId, async (client) =>
      runDescription(await client.workflow.getHandle(workflowId, runId).describe(), client),
    );
  }

  /** Where a person sees it in the Temporal UI. */
  webUrl(workflowId: string, runId?: string): string {
    const { uiUrl, namespace } = this.temporal.config;
    const workflow = `${uiUrl}/namespaces/${namespace}/workflows/${encodeURIComponent(workflowId)}`;
    return runId ? `${workflow}/${runId}/history` : workflow;
  }
}
