import { type JobStatusChange } from '@resync/monitoring';
import { type JobRunView } from '@resync/scheduler';
import { z } from 'zod';
import { cursor, keysetPage, keysetQuery } from '../routes/keyset-page.js';

const instant = z.iso.datetime();

const runCursor = cursor(z.tuple([instant, z.string().max(200)]));
export const ListRuns = keysetQuery(runCursor, {});
export const runCursorOf = ({ detectedAt, runId }: JobRunView): string =>
  runCursor.write([detectedAt.toISOString(), runId]);

export const JobRunPage = keysetPage(
  z
    .object({
      /** The job instance that ran; runs of other plans' instances of the same job are listed too. */
      jobId: z.uuid(),
      runId: z.string(),
      attempt: z.int(),
      jobKey: z.string(),
      workstation: z.string().nullable(),
      scheduledAt: instant.nullable(),
      startedAt: instant.nullable(),
      endedAt: instant.nullable(),
      elapsedMs: z.int().nullable(),
      status: z.string(),
      returnCode: z.int().nullable(),
      rerunType: z.string(),
      jobNumber: z.int().nullable(),
      confirmed: z.boolean(),
      detectedAt: instant,
    })
    .meta({ id: 'JobRun' }),
  'JobRunPage',
);

const changeCursor = cursor(instant);
export const ListChanges = keysetQuery(changeCursor, {});
export const changeCursorOf = ({ detectedAt }: { detectedAt: Date }): string =>
  changeCursor.write(detectedAt.toISOString());

export const JobStatusChangePage = keysetPage(
  z
    .object({
      attempt: z.int().nullable(),
      fromStatus: z.string().nullable(),
      toStatus: z.string(),
      rawStatus: z.string(),
      waitReason: z.string().nullable(),
      returnCode: z.int().nullable(),
      /** By the scheduler's clock. */
      occurredAt: instant,
      detectedAt: instant,
    } satisfies Record<keyof JobStatusChange, z.ZodType>)
    .meta({ id: 'JobStatusChange' }),
  'JobStatusChangePage',
);
