export const CSV_SEPARATORS = ['comma', 'semicolon'] as const;
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

const CHARACTERS: Record<CsvSeparator, string> = { comma: ',', semicolon: ';' };

/** Spreadsheets take a file for UTF-8 when it begins with this. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A spreadsheet takes text that begins so for a formula, and would run it. */
const FORMULA = /^\s*[=+\-@]|^[\t\r]/;

/** A list of words stands in one cell, apart by spaces. */
export type CsvCell = string | number | boolean | Date | readonly string[] | null | undefined;

function textOf(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object' && !(cell instanceof Date)) return textOf(cell.join(' '));
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell !== 'string') return String(cell); // a number below zero is no formula
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** One line of a file of separated values (RFC 4180). */
export function csvLine(cells: readonly CsvCell[], separator: CsvSeparator): string {
  const quoted = cells.map((cell) => {
    const text = textOf(cell);
    return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(CHARACTERS[separator])}\r\n`;
}
