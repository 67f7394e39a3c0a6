import { type z } from 'zod';
import { BadAnswer } from '../connector.errors.js';

/** An answer that must fit as a whole. Throws `BadAnswer` with the first field that does not. */
export function parseAnswer<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  what: string,
): z.output<Schema> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BadAnswer(what, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(), {
    cause: read.error,
  });
}
