import { type RecordedCycle } from '@resync/monitoring';
import { z } from 'zod';
import { instantText } from '../routes/cursor-values.js';
import { cursor, keysetPage, keysetQuery } from '../routes/keyset-page.js';

const instant = z.iso.datetime();

export const cycleCursor = cursor(z.tuple([instantText, z.uuid()]));

export const ListCycles = keysetQuery(cycleCursor, {});

export const PollCycleView = z
  .object({
    id: z.uuid(),
    startedAt: instant,
    finishedAt: instant,
    /** `full`: the whole plan was read, not only what changed. */
    scope: z.enum(['full', 'delta']),
    /** `held`: read, and kept back because it could not be believed. `refused`: the credentials were. */
    outcome: z.enum(['completed', 'held', 'failed', 'refused']),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    /** Asked of the scheduler. */
    requests: z.int(),
    bytes: z.int(),
    /** Waited for the scheduler, and for the database. */
    schedulerMs: z.int(),
    databaseMs: z.int(),
    wholeMs: z.int(),
    rowsSeen: z.int(),
    rowsChanged: z.int(),
    events: z.int(),
    /** What was odd about the answers. */
    problems: z.array(z.string()),
  } satisfies Record<keyof RecordedCycle, z.ZodType>)
  .meta({ id: 'PollCycle' });

export const PollCyclePage = keysetPage(PollCycleView, 'PollCyclePage')
  .extend({
    /** The monitor in the Temporal UI. */
    temporalUi: z.string(),
  })
  .meta({ id: 'PollCyclePage' });
