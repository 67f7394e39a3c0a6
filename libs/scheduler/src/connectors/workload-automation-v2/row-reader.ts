import { type z } from 'zod';
import { type RowProblem } from '../../model/connector.js';
import { BadAnswer } from '../connector.errors.js';

export interface ReadRows<Row> {
  rows: Row[];
  problems: RowProblem[];
}

/**
 * Reads the rows of one page. A field that does not fit is left out and reported, and the row stays: a monitor that
 * drops a failed job because its deadline is written oddly would be worse than one without that deadline. A row without
 * what identity needs is left out and reported by its id. A row without an id, or a page of mostly unreadable rows,
 * makes the answer a bad one: nobody could say what is missing.
 */
export function readRows<Schema extends z.ZodObject>(
  schema: Schema,
  rows: readonly unknown[],
  where: string,
): ReadRows<z.output<Schema>> {
  const problems: RowProblem[] = [];
  const read = rows.flatMap((row, index) => {
    const direct = schema.safeParse(row);
    if (direct.success) return [direct.data];
    const id = idOf(row);
    if (id === null) throw new BadAnswer(where, `row ${index} has no id`);
    const repaired = withoutWrongFields(schema, row, direct.error);
    for (const { path, message } of direct.error.issues)
      problems.push({ planObjectId: id, field: path.join('.'), message, rowLost: repaired === null });
    return repaired === null ? [] : [repaired];
  });
  if (read.length * 2 < rows.length)
    throw new BadAnswer(
      where,
      `${rows.length - read.length} of ${rows.length} rows do not fit: ${first(problems)}`,
    );
  return { rows: read, problems };
}

/** One object, read the same way; nothing is left of it when identity is missing. */
export function readOne<Schema extends z.ZodObject>(
  schema: Schema,
  row: unknown,
  where: string,
): z.output<Schema> {
  const { rows, problems } = readRows(schema, [row], where);
  const [only] = rows;
  if (!only) throw new BadAnswer(where, first(problems));
  return only;
}

const first = (problems: readonly RowProblem[]): string =>
  problems[0] ? `${problems[0].field} ${problems[0].message}` : 'nothing fits';

const idOf = (row: unknown): string | null =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? row.id : null;

/** First without exactly what does not fit, then, where a list or object cannot do without it, without that as a whole. */
function withoutWrongFields<Schema extends z.ZodObject>(
  schema: Schema,
  row: unknown,
  { issues }: z.ZodError,
): z.output<Schema> | null {
  const copy: unknown = structuredClone(row);
  for (const { path } of issues) remove(copy, path);
  const again = schema.safeParse(copy);
  if (again.success) return again.data;
  for (const { path } of again.error.issues) remove(copy, path.slice(0, 1));
  return schema.safeParse(copy).data ?? null;
}

function remove(target: unknown, path: readonly PropertyKey[]): void {
  let at = target;
  for (const [depth, key] of path.entries()) {
    if (typeof at !== 'object' || at === null) return;
    if (depth === path.length - 1) Reflect.set(at, key, undefined);
    at = Reflect.get(at, key);
  }
}
