import type { components } from '@resync/client';
import * as z from 'zod/mini';

// without compiled checks, which the content policy forbids
z.config({ jitless: true });

export type ImportResult = components['schemas']['ImportResult'];

const count = z.number();

/** What of a result is shown: an earlier version may have kept another. */
const shown = z.looseObject({
  kind: z.enum(['imported', 'refused']),
  counts: z.record(z.string(), count),
  added: count,
  replaced: count,
  unchanged: count,
  errors: count,
  warnings: count,
  problems: z.array(
    z.looseObject({
      severity: z.enum(['error', 'warning']),
      code: z.string(),
      file: z.string(),
      line: count,
      message: z.string(),
    }),
  ),
  problemCount: count,
  unresolved: z.array(
    z.looseObject({
      kind: z.string(),
      reference: z.string(),
      from: z.string(),
      position: z.looseObject({ file: z.string(), line: count }),
      uses: count,
    }),
  ),
  unresolvedCount: count,
});

export const isImportResult = (value: unknown): value is ImportResult => shown.safeParse(value).success;
