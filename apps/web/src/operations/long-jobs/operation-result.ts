import * as z from 'zod/mini';

// without compiled checks, which the content policy forbids
z.config({ jitless: true });

const count = z.number();

const importResult = z.object({
  kind: z.enum(['imported', 'refused']),
  counts: z.record(z.string(), count),
  added: count,
  replaced: count,
  unchanged: count,
  errors: count,
  warnings: count,
  problems: z.array(
    z.object({
      severity: z.enum(['error', 'warning']),
      file: z.string(),
      line: count,
      message: z.string(),
      definition: z.optional(z.string()),
    }),
  ),
  problemCount: count,
  unresolved: z.array(z.object({ reference: z.string(), from: z.string(), uses: count })),
  unresolvedCount: count,
});
export type ImportResult = z.infer<typeof importResult>;

const accuracy = z.object({ examples: count, before: count, after: z.nullable(count) });
const examplesResult = z.object({
  kind: z.enum(['applied', 'refused']),
  added: count,
  removed: count,
  examples: count,
  effect: z.nullable(z.object({ own: accuracy, reference: accuracy })),
});
export type ExamplesResult = z.infer<typeof examplesResult>;

export type ReadResult =
  | { of: 'import'; result: ImportResult }
  | { of: 'examples'; result: ExamplesResult }
  | { of: 'unknown'; result: unknown };

/** What an operation brought, as far as this page knows its form; a form of its own is shown as it came. */
export function readResult(kind: string, result: unknown): ReadResult {
  if (kind === 'import') {
    const known = importResult.safeParse(result);
    if (known.success) return { of: 'import', result: known.data };
  }
  if (kind.startsWith('examples.')) {
    const known = examplesResult.safeParse(result);
    if (known.success) return { of: 'examples', result: known.data };
  }
  return { of: 'unknown', result };
}
