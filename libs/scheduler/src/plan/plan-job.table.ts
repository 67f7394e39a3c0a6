import { type PlanRun } from '../model/plan.model.js';
import { instant, minute, type PlanTable } from './plan-table.js';
import { type JobRow } from './plan.rows.js';

/** The run that gives a job its state: the last of the rerun chain. */
export const lastRun = (job: Pick<JobRow, 'runs'>): PlanRun | null => job.runs.at(-1) ?? null;

/** How often the scheduler has rerun the job by itself since the plan, EVERY or a person last started it. */
export const automaticReruns = ({ runs }: Pick<JobRow, 'runs'>): number =>
  runs.length - 1 - runs.findLastIndex((run) => run.rerunType !== 'RECOVERY_RERUN');

/** How the newest run that is over ended; null while none is. */
export const lastOutcome = ({ runs }: Pick<JobRow, 'runs'>): PlanRun['status'] | null =>
  runs.findLast(({ status }) => status === 'SUCC' || status === 'ABEND' || status === 'FAIL')?.status ?? null;

export const planJobTable: PlanTable<JobRow> = {
  name: 'plan_job',
  complete: (j) => j.definitionKnown,
  columns: [
    { name: 'connection_id', type: 'uuid', role: 'carried', of: (j) => j.connectionId },
    { name: 'stream_id', type: 'uuid', role: 'compared', of: (j) => j.streamId },
    { name: 'run_number', type: 'integer', role: 'compared', of: (j) => j.runNumber },
    { name: 'plan_job_id', type: 'text', role: 'compared', of: (j) => j.planJobId },
    { name: 'key', type: 'text', role: 'compared', of: (j) => j.key },
    { name: 'folder', type: 'text', role: 'compared', of: (j) => j.folder },
    { name: 'name', type: 'text', role: 'compared', of: (j) => j.name },
    { name: 'stream_name', type: 'text', role: 'compared', of: (j) => j.streamName },
    { name: 'workstation', type: 'text', role: 'compared', of: (j) => j.workstation },
    { name: 'position', type: 'integer', role: 'carried', of: (j) => j.position },
    { name: 'status', type: 'text', role: 'compared', of: (j) => j.status },
    { name: 'raw_status', type: 'text', role: 'compared', of: (j) => j.rawStatus },
    { name: 'substatus', type: 'text', role: 'compared', of: (j) => j.substatus },
    { name: 'common_status', type: 'text', role: 'compared', of: (j) => j.commonStatus },
    { name: 'wait_reason', type: 'text', role: 'compared', of: (j) => j.waitReason },
    { name: 'priority', type: 'integer', role: 'compared', of: (j) => j.priority },
    { name: 'scheduled_at', type: 'timestamptz', role: 'compared', of: (j) => instant(j.scheduledAt) },
    { name: 'start_at', type: 'timestamptz', role: 'compared', of: (j) => instant(j.startAt) },
    { name: 'latest_start_at', type: 'timestamptz', role: 'compared', of: (j) => instant(j.latestStartAt) },
    { name: 'latest_start_action', type: 'text', role: 'compared', of: (j) => j.latestStartAction },
    { name: 'deadline_at', type: 'timestamptz', role: 'compared', of: (j) => instant(j.deadlineAt) },
    {
      name: 'critical_start_at',
      type: 'timestamptz',
      role: 'compared',
      of: (j) => minute(j.criticalStartAt),
    },
    { name: 'critical', type: 'boolean', role: 'compared', of: (j) => j.critical },
    { name: 'monitored', type: 'boolean', role: 'compared', of: (j) => j.monitored },
    { name: 'every', type: 'boolean', role: 'compared', of: (j) => j.every },
    { name: 'every_ms', type: 'bigint', role: 'compared', of: (j) => j.everyMs },
    { name: 'nop', type: 'boolean', role: 'compared', of: (j) => j.nop },
    { name: 'requires_confirmation', type: 'boolean', role: 'compared', of: (j) => j.requiresConfirmation },
    { name: 'late', type: 'boolean', role: 'compared', of: (j) => j.late },
    { name: 'until_gone', type: 'boolean', role: 'compared', of: (j) => j.untilGone },
    { name: 'max_duration_gone', type: 'boolean', role: 'compared', of: (j) => j.maxDurationGone },
    {
      name: 'min_duration_not_reached',
      type: 'boolean',
      role: 'compared',
      of: (j) => j.minDurationNotReached,
    },
    { name: 'cancelled', type: 'boolean', role: 'compared', of: (j) => j.cancelled },
    { name: 'cancel_pending', type: 'boolean', role: 'compared', of: (j) => j.cancelPending },
    { name: 'confirmed', type: 'boolean', role: 'compared', of: (j) => j.confirmed },
    {
      name: 'unresolved_dependencies',
      type: 'integer',
      role: 'compared',
      of: (j) => j.unresolvedDependencies,
    },
    { name: 'time_zone', type: 'text', role: 'compared', of: (j) => j.timeZone },
    { name: 'run_id', type: 'text', role: 'compared', of: (j) => lastRun(j)?.runId ?? null },
    { name: 'attempt', type: 'integer', role: 'compared', of: (j) => lastRun(j)?.attempt ?? null },
    { name: 'job_number', type: 'bigint', role: 'compared', of: (j) => lastRun(j)?.jobNumber ?? null },
    { name: 'rerun_type', type: 'text', role: 'compared', of: (j) => lastRun(j)?.rerunType ?? null },
    { name: 'run_workstation', type: 'text', role: 'compared', of: (j) => lastRun(j)?.workstation ?? null },
    { name: 'automatic_reruns', type: 'integer', role: 'compared', of: automaticReruns },
    { name: 'last_outcome', type: 'text', role: 'compared', of: lastOutcome },
    {
      name: 'started_at',
      type: 'timestamptz',
      role: 'compared',
      of: (j) => instant(lastRun(j)?.startedAt ?? null),
    },
    {
      name: 'ended_at',
      type: 'timestamptz',
      role: 'compared',
      of: (j) => instant(lastRun(j)?.endedAt ?? null),
    },
    { name: 'return_code', type: 'integer', role: 'compared', of: (j) => lastRun(j)?.returnCode ?? null },
    { name: 'definition_key', type: 'text', role: 'definition', of: (j) => j.definitionKey },
    { name: 'recovery_option', type: 'text', role: 'definition', of: (j) => j.recoveryOption },
    { name: 'recovery_attempts', type: 'integer', role: 'definition', of: (j) => j.recoveryAttempts },
    { name: 'recovery_interval_ms', type: 'bigint', role: 'definition', of: (j) => j.recoveryIntervalMs },
    { name: 'estimated_ms', type: 'bigint', role: 'definition', of: (j) => j.estimatedMs },
  ],
};
