import { copyRows, type CopyValue, type TenantSession } from '@resync/platform';
import { type PlanRun } from '../model/plan.model.js';
import { instant } from './plan-table.js';
import { type JobRow } from './plan.rows.js';

const COLUMNS: readonly [name: string, type: string][] = [
  ['n', 'integer'],
  ['connection_id', 'uuid'],
  ['job_id', 'uuid'],
  ['stream_id', 'uuid'],
  ['run_id', 'text'],
  ['attempt', 'integer'],
  ['job_key', 'text'],
  ['job_name', 'text'],
  ['stream_name', 'text'],
  ['workstation', 'text'],
  ['definition_key', 'text'],
  ['scheduled_at', 'timestamptz'],
  ['started_at', 'timestamptz'],
  ['ended_at', 'timestamptz'],
  ['elapsed_ms', 'bigint'],
  ['status', 'text'],
  ['return_code', 'integer'],
  ['rerun_type', 'text'],
  ['job_number', 'bigint'],
  ['confirmed', 'boolean'],
  ['every', 'boolean'],
];
const STORED = COLUMNS.slice(1).map(([name]) => name);
// A row read without its definition takes the key that its job has kept.
const SOURCES = STORED.map((name) =>
  name === 'definition_key' ? 'coalesce(run.definition_key, job.definition_key)' : `run.${name}`,
);

/** Tenant, range of numbers (first excluded), instant: stores the staged runs that are not known yet. */
export const STORE_RUNS = `
  insert into job_run (tenant_id, detected_at, ${STORED.join(', ')})
  select distinct on (run.job_id, run.attempt, run.started_at) $1::uuid, $4::timestamptz, ${SOURCES.join(', ')}
  from pg_temp.incoming_job_run run
  join plan_job job on job.tenant_id = $1 and job.id = run.job_id
  where n > $2 and n <= $3 and not exists (
    select 1 from job_run known where known.tenant_id = $1 and known.job_id = run.job_id
      and known.attempt = run.attempt and known.started_at = run.started_at)`;

/** Runs that will not change any more: they ended, or failed before they began. */
const FINISHED = new Set(['SUCC', 'ABEND', 'FAIL', 'CANCEL', 'DONE', 'SUPPR']);

/** Finished runs of changed jobs on their way into the history, beside the job they belong to (same number `n`). */
export class JobRunStaging {
  constructor(
    private readonly session: TenantSession,
    private readonly tenantId: string,
  ) {}

  async prepare(): Promise<void> {
    await this.session.client.query(
      `create temp table incoming_job_run (${COLUMNS.map((column) => column.join(' ')).join(', ')})`,
    );
  }

  async stage(jobs: readonly { n: number; row: JobRow }[]): Promise<void> {
    const rows = jobs.flatMap(({ n, row }) =>
      row.runs
        .filter((run) => FINISHED.has(run.status) && run.startedAt !== null)
        .map((run) => runRow(n, row, run)),
    );
    await copyRows(
      this.session.client,
      'pg_temp.incoming_job_run',
      COLUMNS.map(([name]) => name),
      rows,
    );
  }

  /**
   * Keeps each finished run once: a run is known by its job, attempt and start, whatever ids a later plan gives it.
   * The epoch check of the surrounding transaction keeps two writers apart.
   */
  async apply(after: number, upTo: number, at: Date): Promise<void> {
    await this.session.client.query(STORE_RUNS, [this.tenantId, after, upTo, at]);
  }
}

function runRow(n: number, job: JobRow, run: PlanRun): CopyValue[] {
  const elapsed = run.startedAt !== null && run.endedAt !== null ? run.endedAt - run.startedAt : null;
  return [
    n,
    job.connectionId,
    job.id,
    job.streamId,
    run.runId,
    run.attempt,
    job.key,
    job.name,
    job.streamName,
    run.workstation,
    job.definitionKey,
    instant(job.scheduledAt),
    instant(run.startedAt),
    instant(run.endedAt),
    run.elapsedMs ?? elapsed,
    run.status,
    run.returnCode,
    run.rerunType,
    run.jobNumber,
    run.confirmed,
    job.every,
  ];
}
