import { type Problem, type ProblemStanding } from '@resync/monitoring';
import { EVENT_CATEGORIES, EVENT_SEVERITIES } from '@resync/platform';
import { z } from 'zod';
import { pattern, several, yesOrNo } from '../plan/plan-query.js';
import { instantText } from '../routes/cursor-values.js';
import { cursor, keysetPage, keysetQuery } from '../routes/keyset-page.js';

const instant = z.iso.datetime();

export const problemCursor = cursor(z.tuple([z.int().min(1).max(4), instantText, z.string().max(200)]));

export const ListProblems = keysetQuery(problemCursor, {
  /** This or worse. */
  severity: z.enum(EVENT_SEVERITIES).optional(),
  type: several(z.string().min(1).max(100)).optional(),
  category: several(z.enum(EVENT_CATEGORIES)).optional(),
  connection: z.uuid().optional(),
  objectId: z.uuid().optional(),
  /** Pattern over the object's key: `*` any run of characters, `?` any one. */
  object: pattern().optional(),
  acknowledged: yesOrNo().optional(),
});
export type ListProblems = z.output<typeof ListProblems>;

export const ProblemView = z
  .object({
    fingerprint: z.string(),
    type: z.string().meta({ example: 'job.abend' }),
    category: z.enum(EVENT_CATEGORIES),
    severity: z.enum(EVENT_SEVERITIES),
    object: z.object({
      kind: z.string(),
      id: z.string().nullable(),
      key: z.string(),
      connectionId: z.uuid(),
    }),
    /** Since when, by the scheduler's clock. */
    openedAt: instant,
    detectedAt: instant,
    /** It was so already when watching began. */
    initial: z.boolean(),
    data: z.record(z.string(), z.unknown()),
    acknowledged: z.object({ at: instant, by: z.string(), note: z.string().nullable() }).nullable(),
  } satisfies Record<keyof Problem, z.ZodType>)
  .meta({ id: 'OpenProblem' });

const Standing = z
  .object({
    status: z.string().meta({ example: 'ABEND' }),
    waitReason: z.string().nullable(),
    startedAt: instant.nullable(),
    /** By the scheduler's estimate; null unless it runs. It may have passed. */
    expectedEndAt: instant.nullable(),
    deadlineAt: instant.nullable(),
    /** Jobs and job streams that wait for it or for its job stream, as far as dependencies were read. */
    waiting: z.int(),
  } satisfies Record<keyof ProblemStanding, z.ZodType>)
  .meta({ id: 'ProblemStanding' });

export const ProblemPage = keysetPage(
  ProblemView.extend({
    /** How its job or job stream stands now; null for anything else, and for what has left the plan. */
    now: Standing.nullable(),
  }).meta({ id: 'StandingProblem' }),
  'OpenProblemPage',
);

export const FingerprintParameter = z.strictObject({ fingerprint: z.string().min(1).max(200) });

/** May be left out altogether. */
export const Acknowledge = z
  .strictObject({
    note: z.string().trim().min(1).max(2_000).optional(),
    /** An acknowledgement that somebody made before stays; else this one takes its place. */
    keepEarlier: z.boolean().default(false),
  })
  .prefault({})
  .meta({ id: 'AcknowledgeProblem' });
