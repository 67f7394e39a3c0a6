import chalk from 'chalk';
import Table from 'cli-table3';

const NO_LINES = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '',
  'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ',
}; // prettier-ignore

/** Rows under headings, without lines: it survives being copied into a ticket. */
export function table(head: string[], rows: string[][]): string {
  const printed = new Table({
    head: head.map((heading) => chalk.dim(heading)),
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  printed.push(...rows);
  return printed.toString();
}

export const json = (value: unknown): string => JSON.stringify(value, null, 2);

export const say = (text: string): void => void process.stdout.write(`${text}\n`);
