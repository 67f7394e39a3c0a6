import { type JobChange } from '@resync/scheduler';
import { type DetectionContext, type Findings, type Verdict } from './detection.model.js';

/** What a job's own history says about how long it runs; null where nothing is known yet. */
export interface LearnedDuration {
  p95Ms: number | null;
}

const FINAL = new Set(['SUCCESSFUL', 'CANCELED', 'SUPPRESS']);
const FAILING = ['job.abend', 'job.fail'] as const;
/** Streams that build the next plan: whatever goes wrong in them is critical (reference §2.6). */
const PLAN_STREAMS = new Set(['FINAL', 'FINALPOSTREPORTS']);
/** RECOVERY RERUN without FOR means one attempt (reference §2.5). */
const DEFAULT_RECOVERY_ATTEMPTS = 1;
/** How long past its interval an automatic rerun may stay away before it counts as not coming. */
const RECOVERY_GRACE_MS = 5 * 60_000;

/** Whether a stream of this name builds or follows the extension of the plan. */
export const extendsPlan = (streamName: string): boolean => PLAN_STREAMS.has(streamName);

/** Whether the scheduler did something with it; other fields of a row may change with nothing but the time. */
export const jobMoved = (job: JobChange): boolean =>
  job.before_status !== job.status ||
  job.before_raw_status !== job.raw_status ||
  job.before_attempt !== job.attempt;

/** Tells a status change of a job, and opens or ends the conditions that follow from its new state. */
export function judgeJobChange(job: JobChange, context: DetectionContext, findings: Findings): void {
  const settle = (): string[] => settleJob(job, context, findings);
  if (!jobMoved(job) || context.initial) {
    settle();
    return;
  }
  findings.tellAhead(settle, (ended) => ({
    type: 'job.status_changed',
    category: 'jobs',
    severity: 'info',
    object: objectOf(job, context),
    occurredAt: momentOf(job, context),
    fingerprint: ended.length === 1 ? ended[0] : null,
    data: { from: job.before_status, to: job.status, ...facts(job), closed: ended },
  }));
}

/**
 * Brings the conditions of a job in line with its present state, whoever asks: a change, the clock, a new plan.
 * `learned` is given where the job's history has been looked up; without it overlong is only ended, never begun.
 * Returns the fingerprints of what ended.
 */
export function settleJob(
  job: JobChange,
  context: DetectionContext,
  findings: Findings,
  learned?: LearnedDuration,
): string[] {
  return [
    ...settleFailure(job, context, findings),
    ...settleOverlong(job, context, findings, learned),
    ...settleLate(job, context, findings),
    ...settleWindow(job, context, findings),
  ];
}

/** Whether the scheduler will rerun an abended job by itself: until that is exhausted it is history, not news. */
export function isRecovering(job: JobChange, now: Date): boolean {
  if (job.status !== 'ABEND' || job.recovery_option !== 'RERUN') return false;
  if (job.automatic_reruns >= (job.recovery_attempts ?? DEFAULT_RECOVERY_ATTEMPTS)) return false;
  const due = (job.ended_at ?? now).getTime() + (job.recovery_interval_ms ?? 0) + RECOVERY_GRACE_MS;
  return now.getTime() < due;
}

function settleFailure(latest: JobChange, context: DetectionContext, findings: Findings): string[] {
  const job = latest.every ? asIterationsLeftIt(latest) : latest;
  const type = job.status === 'ABEND' ? 'job.abend' : job.status === 'FAIL' ? 'job.fail' : null;
  const recovering = isRecovering(latest, context.now);
  if (type === null || recovering) {
    // An EVERY job has one condition; only its next good iteration, or its end, ends it.
    const stillEvery = job.every && (recovering || !FINAL.has(job.common_status));
    return stillEvery ? [] : findings.clearOthers(job.id, FAILING, []);
  }
  const conditionKey = job.every ? `${type}|${job.id}` : `${type}|${job.id}|${job.attempt ?? 0}`;
  const ended = findings.clearOthers(job.id, FAILING, [conditionKey]);
  findings.raise({
    ...verdict(job, context, conditionKey, type, failureSeverity(job)),
    occurredAt: momentOf(job, context),
    data: facts(job),
  });
  return ended;
}

/** A late EVERY job begins its next iteration at once: how the one before ended shows in no status of the job. */
function asIterationsLeftIt(job: JobChange): JobChange {
  const { status, common_status, rerun_type, last_outcome, attempt, started_at } = job;
  const over = status === 'ABEND' || status === 'FAIL' || FINAL.has(common_status);
  if (over || last_outcome === null || rerun_type !== 'RERUN_EVERY') return job;
  const before = { attempt: (attempt ?? 1) - 1, return_code: null, started_at: null, ended_at: started_at };
  if (last_outcome === 'SUCC') return { ...job, ...before, status: 'SUCC', common_status: 'SUCCESSFUL' };
  return { ...job, ...before, status: last_outcome, raw_status: last_outcome, common_status: 'ERROR' };
}

function failureSeverity(job: JobChange): Verdict['severity'] {
  if (job.critical || extendsPlan(job.stream_name)) return 'critical';
  // RECOVERY CONTINUE: successors go on, nobody has to do anything now.
  return job.recovery_option === 'CONTINUE' ? 'warning' : 'error';
}

/** Beyond the tenant's threshold and, once known, beyond the job's own p95 or else its estimate. */
function settleOverlong(
  job: JobChange,
  context: DetectionContext,
  findings: Findings,
  learned: LearnedDuration | undefined,
): string[] {
  const conditionKey = `job.overlong|${job.id}|${job.attempt ?? 0}`;
  if (job.status !== 'EXEC' || job.started_at === null)
    return findings.clearOthers(job.id, ['job.overlong'], []);
  const ended = findings.clearOthers(job.id, ['job.overlong'], [conditionKey]);
  if (!learned) return ended;
  const runningMs = context.now.getTime() - job.started_at.getTime();
  const usualMs = learned.p95Ms ?? job.estimated_ms;
  if (runningMs <= context.stuckThresholdMs || (usualMs !== null && runningMs <= usualMs)) return ended;
  const usual = {
    thresholdMs: context.stuckThresholdMs,
    p95Ms: learned.p95Ms,
    estimatedMs: job.estimated_ms,
  };
  findings.raise({
    ...verdict(job, context, conditionKey, 'job.overlong', urgent(job, 'warning')),
    data: { ...facts(job), runningMs, ...usual },
  });
  return ended;
}

function settleLate(job: JobChange, context: DetectionContext, findings: Findings): string[] {
  const conditionKey = `job.late|${job.id}`;
  const deadlinePassed = isPast(job.deadline_at, context);
  const criticalStartPassed =
    job.critical && job.started_at === null && isPast(job.critical_start_at, context);
  const reason = deadlinePassed
    ? 'deadline'
    : criticalStartPassed
      ? 'critical_start'
      : job.late
        ? 'scheduler'
        : null;
  if (reason === null || FINAL.has(job.common_status)) return findings.clear(conditionKey);
  findings.raise({
    ...verdict(job, context, conditionKey, 'job.late', urgent(job, 'warning')),
    occurredAt:
      (deadlinePassed ? job.deadline_at : criticalStartPassed ? job.critical_start_at : null) ?? context.now,
    data: { ...facts(job), reason, deadlineAt: job.deadline_at, criticalStartAt: job.critical_start_at },
  });
  return [];
}

/** UNTIL reached before the job began. It is news once; a job that ends by it has nothing left open. */
function settleWindow(job: JobChange, context: DetectionContext, findings: Findings): string[] {
  const conditionKey = `window.closed|${job.id}`;
  const closed = job.started_at === null && (job.until_gone || isPast(job.latest_start_at, context));
  const ended = FINAL.has(job.common_status);
  const endedByIt =
    ended && job.before_status !== null && job.until_gone && job.common_status !== 'SUCCESSFUL';
  if (closed && (!ended || endedByIt))
    findings.raise({
      ...verdict(job, context, conditionKey, 'window.closed', job.critical ? 'warning' : 'info'),
      occurredAt: job.latest_start_at ?? context.now,
      data: { ...facts(job), latestStartAt: job.latest_start_at },
    });
  return closed && !ended ? [] : findings.clear(conditionKey);
}

const isPast = (at: Date | null, context: DetectionContext): boolean => at !== null && at <= context.now;

const urgent = (job: JobChange, otherwise: Verdict['severity']): Verdict['severity'] =>
  extendsPlan(job.stream_name) ? 'critical' : job.critical ? 'error' : otherwise;

const objectOf = (job: JobChange, context: DetectionContext): Verdict['object'] => ({
  kind: 'job',
  id: job.id,
  key: job.key,
  connectionId: context.connectionId,
});

const momentOf = (job: JobChange, context: DetectionContext): Date =>
  (job.status === 'EXEC' ? job.started_at : job.ended_at) ?? context.now;

function verdict(
  job: JobChange,
  context: DetectionContext,
  conditionKey: string,
  type: string,
  severity: Verdict['severity'],
): Verdict {
  return {
    conditionKey,
    type,
    category: 'jobs',
    severity,
    object: objectOf(job, context),
    occurredAt: context.now,
    data: {},
  };
}

/** What an operator wants beside every event of a job. */
const facts = (job: JobChange): Record<string, unknown> => ({
  job: job.name,
  stream: job.stream_name,
  workstation: job.workstation,
  status: job.status,
  rawStatus: job.raw_status,
  waitReason: job.wait_reason,
  attempt: job.attempt,
  rerunType: job.rerun_type,
  jobNumber: job.job_number,
  returnCode: job.return_code,
  confirmed: job.confirmed,
  scheduledAt: job.scheduled_at,
  startedAt: job.started_at,
  endedAt: job.ended_at,
  recovery: job.recovery_option,
});
