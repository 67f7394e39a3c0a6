import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { type JobProgress } from '../temporal/job.contract.js';
import { type CarriedError } from '../temporal/index.js';

export type OperationState = 'pending' | 'running' | 'completed' | 'failed' | 'cancelled';

/** Why an operation failed; the API makes a problem document of it. */
export type OperationProblem = Omit<CarriedError, 'retryable'>;

/** A long job that somebody asked for. The row is there before its workflow, and outlives it. */
@Entity('operation')
export class Operation {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  /** Version 7: ids ascend with time. */
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: string;
  @Column('text') state!: OperationState;
  @Column('text', { name: 'started_by' }) startedBy!: string;
  @Column('text', { name: 'idempotency_key', nullable: true }) idempotencyKey!: string | null;
  @Column('text', { name: 'body_hash' }) bodyHash!: string;
  @Column('text', { name: 'workflow_type' }) workflowType!: string;
  @Column('text', { name: 'workflow_id' }) workflowId!: string;
  @Column('text', { name: 'run_id', nullable: true }) runId!: string | null;
  /** Kept so that a start that was lost can be made up for. */
  @Column('jsonb') input!: { tenantId: string };
  @Column('jsonb', { nullable: true }) progress!: JobProgress | null;
  @Column('jsonb', { nullable: true }) result!: unknown;
  @Column('jsonb', { nullable: true }) problem!: OperationProblem | null;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  /** When Temporal was last asked how it goes. */
  @Column('timestamptz', { name: 'checked_at' }) checkedAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;

  get isOpen(): boolean {
    return this.state === 'pending' || this.state === 'running';
  }
}

export const OPEN_STATES: readonly OperationState[] = ['pending', 'running'];
