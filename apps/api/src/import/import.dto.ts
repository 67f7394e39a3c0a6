import { type ImportReport } from '@resync/scheduler';
import { type DefinitionCounts } from '@resync/scheduler/composer';
import { z } from 'zod';
import { OperationBody } from '../operations/operations.dto.js';

/** Bytes of one request. What is larger is imported in parts: what a file does not mention stays. */
export const IMPORT_BODY_LIMIT = 32 * 1_024 * 1_024;

export const ImportFiles = z
  .strictObject({
    /** As composer exports them; all of one request are stored together, or none. */
    files: z
      .array(
        z.strictObject({
          /** As problems shall name it. */
          name: z.string().trim().min(1).max(500),
          text: z.string(),
        }),
      )
      .min(1)
      .max(1_000),
    /** Store nothing when anything cannot be read. */
    strict: z.boolean().default(false),
  })
  .meta({ id: 'ImportFiles' });

const Count = z.int().min(0);
const Position = { file: z.string(), line: z.int() };

const Counts = z.object({
  workstations: Count,
  workstationClasses: Count,
  domains: Count,
  jobs: Count,
  resources: Count,
  prompts: Count,
  calendars: Count,
  parameters: Count,
  variableTables: Count,
  runCycleGroups: Count,
  streams: Count,
  /** Jobs inside the streams. */
  streamJobs: Count,
  users: Count,
} satisfies Record<keyof DefinitionCounts, z.ZodType>);

export const ImportResult = z
  .object({
    /** `refused`: it was strict and something could not be read, so nothing was stored. */
    kind: z.enum(['imported', 'refused']),
    connectionId: z.uuid(),
    /** What the files hold. */
    counts: Counts,
    /** Definitions that were not known before, that differ from what was known, and that do not. */
    added: Count,
    replaced: Count,
    unchanged: Count,
    errors: Count,
    warnings: Count,
    /** The first 200. */
    problems: z.array(
      z.object({
        severity: z.enum(['error', 'warning']),
        code: z.string(),
        message: z.string(),
        definition: z.string().optional(),
        ...Position,
        /** Lines that were left out because of an error. */
        leftOut: z.object({ from: z.int(), to: z.int() }).optional(),
      }),
    ),
    problemCount: Count,
    /** Names that neither the files nor earlier imports define; the first 200. */
    unresolved: z.array(
      z.object({
        kind: z.string(),
        reference: z.string(),
        /** The definition that uses it first, and where. */
        from: z.string(),
        position: z.object(Position),
        uses: Count,
      }),
    ),
    unresolvedCount: Count,
  } satisfies Record<keyof ImportReport, z.ZodType>)
  .meta({ id: 'ImportResult' });

export const ImportOperation = OperationBody.extend({ result: ImportResult.nullable() }).meta({
  id: 'ImportOperation',
});
