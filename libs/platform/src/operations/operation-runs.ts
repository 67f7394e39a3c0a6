import { Injectable, Logger } from '@nestjs/common';
import { ResyncError } from '../errors/index.js';
import { defineJob, type JobInput } from '../temporal/job.contract.js';
import {
  JobCancelled,
  JobFailed,
  PayloadUnreadable,
  type RunDescription,
  TemporalUnavailable,
  WorkflowAlreadyRunning,
  WorkflowNotRunning,
  Workflows,
} from '../temporal/index.js';
import { type Operation, type OperationProblem } from './operation.entity.js';
import { OperationRepository } from './operation.repository.js';

/** A row older than this that knows of no run lost its start; younger ones may be about to make it. */
const LOST_START_MS = 10_000;

/** As many are remembered as logged; the oldest is forgotten for one more. */
const MOST_STUCK = 10_000;

/** Keeps rows and runs together: starts the run of a row, and writes down what became of it. */
@Injectable()
export class OperationRuns {
  readonly #log = new Logger(OperationRuns.name);
  /** Ids of those that could not be brought up to date when they were last looked at. */
  readonly #stuck = new Set<string>();

  constructor(
    private readonly workflows: Workflows,
    private readonly operations: OperationRepository,
  ) {}

  /**
   * Starts the workflow of a row that waits for it. Doing it twice does no harm: the workflow id is the operation's
   * own and never used again. Temporal away: the row stays pending and is started later.
   */
  async launch(operation: Operation): Promise<void> {
    const { tenantId, id, workflowId } = operation;
    try {
      const { runId } = await this.#start(operation);
      const still = await this.operations.change(tenantId, id, { state: 'running', runId });
      if (!still) await this.#cancelled(workflowId);
    } catch (error) {
      if (error instanceof TemporalUnavailable)
        return this.#log.warn({ operation: id }, 'Temporal is away; the operation starts later');
      await this.operations.change(tenantId, id, { ...failed(error), finishedAt: new Date() });
      throw error;
    }
  }

  /** Brings an open row up to date. Temporal away: it stays as it was last seen. */
  async refresh(operation: Operation): Promise<void> {
    const { tenantId, id, workflowId } = operation;
    if (!operation.isOpen) return;
    if (operation.state === 'pending') {
      if (Date.now() - operation.createdAt.getTime() >= LOST_START_MS) await this.launch(operation);
      return;
    }
    try {
      const run = await this.workflows.describe(workflowId);
      const change =
        run.status === 'running'
          ? { progress: run.progress ?? (await this.workflows.progress(workflowId)) ?? operation.progress }
          : { ...(await this.#ending(operation, run)), finishedAt: run.closedAt ?? new Date() };
      await this.operations.change(tenantId, id, change);
    } catch (error) {
      if (error instanceof TemporalUnavailable) return;
      if (!(error instanceof WorkflowNotRunning)) throw error;
      await this.operations.change(tenantId, id, { ...failed(new RunForgotten(id)), finishedAt: new Date() });
    }
  }

  /**
   * The same for lists and sweeps: one that cannot be brought up to date stays as it is stored, and is logged once. It was
   * looked at all the same, so that it waits behind the others for its next turn.
   */
  async tryRefresh(operation: Operation): Promise<boolean> {
    const { tenantId, id } = operation;
    try {
      await this.refresh(operation);
      this.#stuck.delete(id);
      return true;
    } catch (error) {
      if (!this.#stuck.has(id)) this.#log.error('operation not brought up to date', { operation: id }, error);
      this.#remember(id);
      await this.operations.change(tenantId, id, {});
      return false;
    }
  }

  #remember(id: string): void {
    this.#stuck.add(id);
    const [oldest] = this.#stuck;
    if (this.#stuck.size > MOST_STUCK && oldest !== undefined) this.#stuck.delete(oldest);
  }

  async #start(operation: Operation) {
    const job = contractOf(operation);
    try {
      return await this.workflows.start(job, operation.input, {
        onConflict: 'useExisting',
        onEnded: 'refuse',
        memo: { operation: operation.id, startedBy: operation.startedBy },
      });
    } catch (error) {
      if (!(error instanceof WorkflowAlreadyRunning)) throw error;
      return this.workflows.describe(operation.workflowId); // an earlier start has run to its end meanwhile
    }
  }

  /** The row was cancelled while its workflow was being started. */
  async #cancelled(workflowId: string): Promise<void> {
    await this.workflows.cancel(workflowId).catch((error: unknown) => {
      if (!(error instanceof WorkflowNotRunning)) throw error;
    });
  }

  async #ending(operation: Operation, run: RunDescription) {
    try {
      const result = await this.workflows.result(contractOf(operation), operation.workflowId, {
        timeoutMs: 5_000,
      });
      return { state: 'completed' as const, result, runId: run.runId };
    } catch (error) {
      if (error instanceof JobCancelled) return { state: 'cancelled' as const };
      if (error instanceof JobFailed) return failed(error);
      if (error instanceof PayloadUnreadable) return failed(new ResultUnreadable(operation.id, error));
      throw error;
    }
  }
}

/** The run ended well, but nobody can read what it answered, now or later. */
class ResultUnreadable extends ResyncError {
  readonly code = 'OPERATION_RESULT_UNREADABLE';
  constructor(id: string, cause: PayloadUnreadable) {
    super(`operation ${id} was carried out, but its result cannot be read: ${cause.message}`, { cause });
  }
}

/** Temporal knows nothing of the run: its retention ended, or its data is gone, before anybody asked. */
class RunForgotten extends ResyncError {
  readonly code = 'OPERATION_RUN_FORGOTTEN';
  constructor(id: string) {
    super(`what became of operation ${id} is not known: Temporal has forgotten its run`);
  }
}

const contractOf = (operation: Operation) =>
  defineJob<JobInput, unknown>({
    name: operation.workflowType,
    id: () => operation.workflowId,
    priority: 'interactive',
  });

const failed = (error: unknown) => ({ state: 'failed' as const, problem: problemOf(error) });

function problemOf(error: unknown): OperationProblem {
  const { code, kind, message, fields, details } =
    error instanceof ResyncError ? error : new JobFailed({}, { cause: error });
  return { code, kind, message, fields, details };
}
