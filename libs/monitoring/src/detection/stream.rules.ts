import { type StreamChange } from '@resync/scheduler';
import { type DetectionContext, type Findings, type Verdict } from './detection.model.js';
import { extendsPlan } from './job.rules.js';

const FINAL = new Set(['SUCCESSFUL', 'CANCELED', 'SUPPRESS']);
/** How long after FINAL's hour the next plan may come before its absence is an alarm. */
const PLAN_EXTENSION_GRACE_MS = 30 * 60_000;

/** Whether the scheduler did something with it; other fields of a row may change with nothing but the time. */
export const streamMoved = (stream: StreamChange): boolean =>
  stream.before_status !== stream.status || stream.before_raw_status !== stream.raw_status;

/** Tells a status change of a stream, and opens or ends the conditions that follow from its new state. */
export function judgeStreamChange(stream: StreamChange, context: DetectionContext, findings: Findings): void {
  const settle = (): string[] => settleStream(stream, context, findings);
  if (!streamMoved(stream) || context.initial) {
    settle();
    return;
  }
  findings.tellAhead(settle, (ended) => ({
    type: 'stream.status_changed',
    category: 'jobs',
    severity: 'info',
    object: objectOf(stream, context),
    occurredAt: (stream.status === 'EXEC' ? stream.started_at : stream.ended_at) ?? context.now,
    fingerprint: ended.length === 1 ? ended[0] : null,
    data: { from: stream.before_status, to: stream.status, ...facts(stream), closed: ended },
  }));
}

/** Brings the conditions of a stream in line with its present state. Returns the fingerprints of what ended. */
export function settleStream(stream: StreamChange, context: DetectionContext, findings: Findings): string[] {
  return [
    ...settleStuck(stream, context, findings),
    ...settleLate(stream, context, findings),
    ...settleExtension(stream, context, findings),
  ];
}

/** STUCK: no further job starts without an operator. */
function settleStuck(stream: StreamChange, context: DetectionContext, findings: Findings): string[] {
  const conditionKey = `stream.stuck|${stream.id}`;
  if (stream.status !== 'STUCK') return findings.clear(conditionKey);
  findings.raise(verdict(stream, context, conditionKey, 'stream.stuck', severityOf(stream, 'error')));
  return [];
}

function settleLate(stream: StreamChange, context: DetectionContext, findings: Findings): string[] {
  const conditionKey = `stream.late|${stream.id}`;
  const deadlinePassed = stream.deadline_at !== null && stream.deadline_at <= context.now;
  if ((!deadlinePassed && !stream.late) || FINAL.has(stream.common_status))
    return findings.clear(conditionKey);
  const late = verdict(stream, context, conditionKey, 'stream.late', severityOf(stream, 'warning'));
  findings.raise({
    ...late,
    occurredAt: (deadlinePassed ? stream.deadline_at : null) ?? context.now,
    data: { ...late.data, reason: deadlinePassed ? 'deadline' : 'scheduler', deadlineAt: stream.deadline_at },
  });
  return [];
}

/** FINAL's hour is past and its plan is still the current one: the plan ends without extension. */
function settleExtension(stream: StreamChange, context: DetectionContext, findings: Findings): string[] {
  if (stream.original_name !== 'FINAL' || stream.scheduled_at === null) return [];
  if (context.now.getTime() < stream.scheduled_at.getTime() + PLAN_EXTENSION_GRACE_MS) return [];
  findings.raise({
    ...verdict(stream, context, `plan.not_extended|${context.connectionId}`, 'plan.not_extended', 'critical'),
    category: 'system',
    occurredAt: stream.scheduled_at,
  });
  return [];
}

const severityOf = (stream: StreamChange, otherwise: Verdict['severity']): Verdict['severity'] =>
  extendsPlan(stream.original_name) ? 'critical' : otherwise;

const objectOf = (stream: StreamChange, context: DetectionContext): Verdict['object'] => ({
  kind: 'stream',
  id: stream.id,
  key: stream.key,
  connectionId: context.connectionId,
});

function verdict(
  stream: StreamChange,
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
    object: objectOf(stream, context),
    occurredAt: context.now,
    data: facts(stream),
  };
}

const facts = (stream: StreamChange): Record<string, unknown> => ({
  stream: stream.name,
  workstation: stream.workstation,
  status: stream.status,
  rawStatus: stream.raw_status,
  waitReason: stream.wait_reason,
  scheduledAt: stream.scheduled_at,
  startedAt: stream.started_at,
  endedAt: stream.ended_at,
  abendedJobs: stream.abended_jobs,
  failedJobs: stream.failed_jobs,
});
