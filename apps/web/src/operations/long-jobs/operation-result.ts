import * as z from 'zod/mini';
import { type ImportResult, isImportResult } from '../../settings/import/import-result';

// without compiled checks, which the content policy forbids
z.config({ jitless: true });

const count = z.number();

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
  if (kind === 'import' && isImportResult(result)) return { of: 'import', result };
  if (kind.startsWith('examples.')) {
    const known = examplesResult.safeParse(result);
    if (known.success) return { of: 'examples', result: known.data };
  }
  return { of: 'unknown', result };
}
