import { z } from 'zod';
import { isStorableText } from './storable-text.js';

/** Room for the longest key that an index of PostgreSQL holds, and for the request's other headers. */
const MAX_CURSOR = 8_192;

/**
 * An opaque cursor that holds the sort key of the last row of a page.
 * `const after = cursor(z.tuple([z.iso.datetime(), z.uuid()]))`: `after.schema` parses it in a query (a foreign or
 * changed one is a 400 on `/cursor`), `after.write([at, id])` makes the next one.
 */
export function cursor<Key>(key: z.ZodType<Key>) {
  const schema = z
    .string()
    .max(MAX_CURSOR)
    .transform((text, context): Key => {
      const parsed = key.safeParse(readJson(text));
      if (parsed.success) return parsed.data;
      context.addIssue('is not a cursor of this list');
      return z.NEVER;
    });
  return {
    schema,
    write: (value: Key): string => Buffer.from(JSON.stringify(value)).toString('base64url'),
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'), storable) as unknown;
  } catch {
    return undefined;
  }
}

/** JSON holds texts that PostgreSQL does not; they come from no row. */
function storable(_: string, value: unknown): unknown {
  if (typeof value === 'string' && !isStorableText(value))
    throw new TypeError('the cursor holds text that is none');
  return value;
}

/** Rows of a page: 1 to 500, 50 when not said. */
export const pageLimit = () => z.coerce.number().int().min(1).max(500).default(50);

/** The query of a list: `keysetQuery(after, { status: z.enum([…]).optional() })`; unknown parameters are refused. */
export const keysetQuery = <Key, Filters extends z.ZodRawShape>(
  after: ReturnType<typeof cursor<Key>>,
  filters: Filters,
) => z.strictObject({ limit: pageLimit(), cursor: after.schema.optional(), ...filters });

/** The answer of a list. `asOf` is when it was read; lists that show a watched source add its freshness. */
export const keysetPage = <Item extends z.ZodType>(item: Item, id: string) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), asOf: z.iso.datetime() }).meta({ id });

/** Cuts a list read with `limit + 1` rows to a page; the extra row only says that there is more. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  cursorOf: (row: Row) => string,
): { items: Item[]; nextCursor: string | null; asOf: string } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(toItem),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null,
    asOf: asOf(),
  };
}

/** Now, as answers say it. */
export const asOf = (): string => new Date().toISOString();
