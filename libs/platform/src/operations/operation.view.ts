import { type JobProgress } from '../temporal/job.contract.js';
import { type Operation, type OperationProblem, type OperationState } from './operation.entity.js';

/** What a client sees of an operation. */
export interface OperationView {
  id: string;
  kind: string;
  state: OperationState;
  /** Null while nothing is known, and after the end. */
  progress: JobProgress | null;
  /** The job's outcome once it is completed. */
  result: unknown;
  problem: OperationProblem | null;
  startedBy: string;
  createdAt: Date;
  finishedAt: Date | null;
  /** How old this is: when Temporal was last asked. */
  asOf: Date;
  /** The run in the Temporal UI. */
  temporalUi: string;
}

export const operationView = (operation: Operation, temporalUi: string): OperationView => ({
  id: operation.id,
  kind: operation.kind,
  state: operation.state,
  progress: operation.isOpen ? operation.progress : null,
  result: operation.result ?? null,
  problem: operation.problem,
  startedBy: operation.startedBy,
  createdAt: operation.createdAt,
  finishedAt: operation.finishedAt,
  asOf: operation.finishedAt ?? operation.checkedAt,
  temporalUi,
});
