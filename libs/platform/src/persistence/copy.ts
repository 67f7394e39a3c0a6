import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ClientBase, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A value of COPY's text format: instants as `Date`, arrays of text as arrays, JSON already as text. */
export type CopyValue = string | number | boolean | Date | readonly string[] | null;

const CHUNK_CHARACTERS = 65_536;
const SPECIAL = /[\\\b\f\n\r\t\v]/;
const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

// PostgreSQL's text cannot hold U+0000; a scheduler's log or name that does loses just that character.
const escapeText = (text: string): string => {
  const clean = text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
  return SPECIAL.test(clean) ? clean.replace(/[\\\b\f\n\r\t\v]/g, (c) => ESCAPES[c] ?? c) : clean;
};

const arrayLiteral = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replace(/["\\]/g, (c) => `\\${c}`)}"`).join(',')}}`;

/** One field in COPY's text format. */
export function copyField(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value instanceof Date) return value.toISOString();
  return escapeText(arrayLiteral(value));
}

function* lines(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) chunk += (i === 0 ? '' : '\t') + copyField(row[i] ?? null);
    chunk += '\n';
    if (chunk.length >= CHUNK_CHARACTERS) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk) yield chunk;
}

/**
 * Streams rows into a table by COPY, holding one chunk of text at a time.
 * Not for tables under row-level security (PostgreSQL refuses): copy into a temporary table, then insert from it.
 */
export async function copyRows(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const list = columns.map((column) => escapeIdentifier(column)).join(', ');
  await pipeline(
    Readable.from(lines(rows), { objectMode: true }),
    client.query(copyFrom(`copy ${table} (${list}) from stdin`)),
  );
}
