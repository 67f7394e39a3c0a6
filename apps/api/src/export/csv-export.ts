import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { BYTE_ORDER_MARK, type CsvCell, csvLine, type CsvSeparator } from './csv.rules.js';

/** Rows that are in memory at once, where they are small. */
const BATCH = 1_000;

interface Export<Row> {
  columns: readonly (keyof Row & string)[];
  separator: CsvSeparator;
  /** The batch behind `last`, in the order of the list. */
  read: (last: Row | undefined, limit: number) => Promise<Row[]>;
  /** Rows that are read at once. */
  batch?: number;
}

type Cells<Row> = { [Name in keyof Row]: CsvCell };

/**
 * All rows of a list as a file, batch by batch as fast as it is taken. The first batch is read before anything is sent, so that
 * what is wrong is answered in words; when a later one fails the transfer breaks off, which no client takes for the end.
 */
export async function csvOf<Row extends Cells<Row>>(parts: Export<Row>): Promise<StreamableFile> {
  const first = await parts.read(undefined, parts.batch ?? BATCH);
  return new StreamableFile(Readable.from(lines(parts, first)), { type: 'text/csv; charset=utf-8' });
}

async function* lines<Row extends Cells<Row>>(
  { columns, separator, read, batch = BATCH }: Export<Row>,
  first: Row[],
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(columns, separator);
  for (let rows = first; ;) {
    const cells = rows.map((row) => columns.map((name): CsvCell => row[name]));
    yield cells.map((line) => csvLine(line, separator)).join('');
    if (rows.length < batch) return;
    rows = await read(rows.at(-1), batch);
  }
}
