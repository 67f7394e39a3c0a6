import { z } from 'zod';
import { type ScopedSchedule } from './visible-schedules.service.js';

const instant = z.iso.datetime();

export const ScheduleBody = z
  .object({
    id: z.string().meta({ example: 'retention/018f…' }),
    /** `house`: work of the whole house, changed by who runs it. */
    scope: z.enum(['tenant', 'house']),
    /** Name of the job that it starts. */
    kind: z.string(),
    timing: z
      .union([z.object({ everyMs: z.number() }), z.object({ cron: z.string(), timezone: z.string() })])
      .nullable(),
    paused: z.boolean(),
    /** Why it is paused. */
    note: z.string().nullable(),
    nextRunsAt: z.array(instant),
    /** Newest first. */
    lastRuns: z.array(
      z.object({
        at: instant,
        workflowId: z.string(),
        runId: z.string(),
        /** The run in the Temporal UI. */
        temporalUi: z.string(),
      }),
    ),
    /** Runs left out because the one before was not done. */
    skipped: z.int(),
  } satisfies Record<keyof ScopedSchedule, z.ZodType>)
  .meta({ id: 'Schedule' });

export const ScheduleList = z
  .object({ items: z.array(ScheduleBody), asOf: instant })
  .meta({ id: 'ScheduleList' });

/** `kind/tenant` holds a slash: it travels encoded. */
export const ScheduleParameter = z.strictObject({ id: z.string().min(1).max(300) });

/** May be left out altogether. */
export const ScheduleNote = z
  .strictObject({ note: z.string().trim().min(1).max(500).optional() })
  .prefault({})
  .meta({ id: 'ScheduleNote' });
