import { type OperationView } from '@resync/platform';
import { z } from 'zod';
import { cursor, keysetPage, keysetQuery } from '../routes/keyset-page.js';

const instant = z.iso.datetime();
const states = z.enum(['pending', 'running', 'completed', 'failed', 'cancelled']);

export const operationCursor = cursor(z.uuid());
export const ListOperations = keysetQuery(operationCursor, {
  state: states.optional(),
  kind: z.string().min(1).max(100).optional(),
});
export type ListOperations = z.output<typeof ListOperations>;

export const OperationBody = z
  .object({
    id: z.uuid(),
    kind: z.string().meta({ example: 'import' }),
    state: states,
    /** Null while nothing is known, and after the end. `total` is null while it is not known. */
    progress: z.object({ done: z.number(), total: z.number().nullable(), step: z.string() }).nullable(),
    /** The outcome once it is completed. */
    result: z.unknown(),
    problem: z
      .object({
        code: z.string(),
        kind: z.string(),
        message: z.string(),
        fields: z.array(z.object({ field: z.string(), message: z.string() })),
        details: z.record(z.string(), z.unknown()),
      })
      .nullable(),
    startedBy: z.string(),
    createdAt: instant,
    finishedAt: instant.nullable(),
    /** How old this is: when Temporal was last asked. */
    asOf: instant,
    /** The run in the Temporal UI. */
    temporalUi: z.string(),
  } satisfies Record<keyof OperationView, z.ZodType>)
  .meta({ id: 'Operation' });

export const OperationPage = keysetPage(OperationBody, 'OperationPage');
