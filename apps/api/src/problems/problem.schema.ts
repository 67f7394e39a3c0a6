import { z } from 'zod';

/** What every refusal and failure looks like (RFC 9457). `code` is stable; `title` and `detail` are for people. */
export const Problem = z
  .object({
    type: z.string().meta({ example: 'urn:resync:problem:NOT_FOUND' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    code: z.string().meta({ example: 'NOT_FOUND' }),
    /** What is wrong field by field, when the input is to blame. */
    errors: z.array(z.object({ field: z.string(), message: z.string() })),
    traceId: z.string().nullable(),
    /** Further facts, by code. */
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof Problem>;

export const PROBLEM_TYPE = 'application/problem+json';
