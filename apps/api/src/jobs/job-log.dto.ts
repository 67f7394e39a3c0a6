import { z } from 'zod';

export const LogQuery = z.strictObject({
  /** Id of a run of this job; its last one when not said. */
  run: z.string().min(1).max(200).optional(),
});

export const JobLogView = z
  .object({
    jobId: z.uuid(),
    runId: z.string(),
    /** Masked; null when the scheduler has none. */
    text: z.string().nullable(),
    /** The scheduler has more of it. */
    truncated: z.boolean(),
    /** It was read after the run had ended. */
    final: z.boolean(),
    readAt: z.iso.datetime(),
  })
  .meta({ id: 'JobLog' });
