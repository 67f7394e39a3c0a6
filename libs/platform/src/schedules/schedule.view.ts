import { type ScheduleDescription } from '@temporalio/client';
import { z } from 'zod';
import { type ScheduleTiming } from './schedule.declaration.js';

/** What a client sees of a schedule. */
export interface ScheduleView {
  id: string;
  /** Name of the job that it starts. */
  kind: string;
  timing: ScheduleTiming | null;
  paused: boolean;
  /** Why it is paused. */
  note: string | null;
  nextRunsAt: Date[];
  /** The last runs, newest first. */
  lastRuns: { at: Date; workflowId: string; runId: string }[];
  /** Runs left out because the one before was not done. */
  skipped: number;
}

export const declarationMemo = z.object({
  declaration: z.string(),
  timing: z.union([z.object({ everyMs: z.number() }), z.object({ cron: z.string(), timezone: z.string() })]),
});

export const scheduleMemo = z.object({ owner: z.string(), tenantId: z.string() });

export const scheduleView = (schedule: ScheduleDescription): ScheduleView => ({
  id: schedule.scheduleId,
  kind: schedule.action.workflowType,
  timing: declarationMemo.safeParse(schedule.action.memo).data?.timing ?? null,
  paused: schedule.state.paused,
  note: schedule.state.note || null,
  nextRunsAt: schedule.info.nextActionTimes.slice(0, 5),
  lastRuns: schedule.info.recentActions
    .map(({ takenAt, action: { workflow } }) => ({
      at: takenAt,
      workflowId: workflow.workflowId,
      runId: workflow.firstExecutionRunId,
    }))
    .reverse(),
  skipped: schedule.info.numActionsSkippedOverlap,
});
