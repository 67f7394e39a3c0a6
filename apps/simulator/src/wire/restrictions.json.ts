import { type JobInstance, type StreamInstance } from '../engine/plan.model.js';
import { duration, instant, object } from './text.js';

const LATE_START_ACTIONS = { SUPPR: 'doNotRun', CONT: 'continue', CANC: 'cancel' } as const;

/** `timeRestrictions`: only what the object has. */
export function timeRestrictionsJson(node: JobInstance | StreamInstance, now: number): string {
  const { startAt, latestStartAt, deadlineAt } = node;
  const template = 'stream' in node ? node.template : null;
  if (
    startAt === null &&
    latestStartAt === null &&
    deadlineAt === null &&
    !template?.maxDuration &&
    !template?.minDuration
  )
    return '{}';
  const run = 'stream' in node ? node.run : null;
  const limit = (of: { kind: 'minutes'; minutes: number } | { kind: 'percent'; percent: number } | null) =>
    of && run
      ? duration(of.kind === 'minutes' ? of.minutes * 60_000 : (run.estimatedMs * of.percent) / 100)
      : null;
  const word = (text: string) => `"${text}"`;
  return object({
    startTime: startAt === null ? null : instant(startAt),
    timeDependent: startAt === null ? null : true,
    startTimeSatisfied: startAt === null ? null : node.startReached,
    latestStartTime: latestStartAt === null ? null : instant(latestStartAt),
    latestStartSatisfied: latestStartAt === null ? null : now < latestStartAt,
    lateStartAction: latestStartAt === null ? null : word(LATE_START_ACTIONS[node.latestStartAction]),
    deadlineTime: deadlineAt === null ? null : instant(deadlineAt),
    deadlineSatisfied: deadlineAt === null ? null : !node.deadlinePassed && now < deadlineAt && isOver(node),
    lateAction: deadlineAt === null || !template?.times.onLateKill ? null : word('kill'),
    maxDuration: limit(template?.maxDuration ?? null),
    maxDurationAction: template?.maxDuration ? word(template.onMaxDuration.toLowerCase()) : null,
    minDuration: limit(template?.minDuration ?? null),
    minDurationAction: template?.minDuration
      ? word(template.onMinDuration === 'CONFIRM' ? 'confirmed' : template.onMinDuration.toLowerCase())
      : null,
  });
}

const isOver = (node: JobInstance | StreamInstance): boolean =>
  node.status === 'SUCC' || node.status === 'CANCEL';
