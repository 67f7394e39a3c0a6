import { z } from 'zod';

/** May be left out altogether. */
export const PollNow = z
  .strictObject({
    /** Read the whole plan, not only what changed. */
    full: z.boolean().default(false),
  })
  .prefault({})
  .meta({ id: 'PollNow' });

export const PollRequested = z
  .object({
    requested: z.literal(true),
    /** Where the outcome shows: `last_finished_at` of the connection moves. */
    status: z.string().meta({ example: '/api/v1/monitoring/status' }),
    /** The monitor in the Temporal UI. */
    temporalUi: z.string(),
  })
  .meta({ id: 'PollRequested' });
