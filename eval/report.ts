import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './house.js';

const FILE = join(ROOT, 'docs/evaluation.md');

/** A Markdown table; numbers to the right. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** Prints the parts and puts them between the marks of this name in docs/evaluation.md, in place of what was there. */
export function publish(name: string, parts: readonly string[]): void {
  const text = parts.join('\n\n');
  process.stdout.write(`${text}\n`);
  const [from, to] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const page = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const [start, end] = [page.indexOf(from), page.indexOf(to)];
  if (start < 0 || end < 0) {
    process.stderr.write(`docs/evaluation.md has no place for ${name}: nothing was written\n`);
    return;
  }
  writeFileSync(FILE, `${page.slice(0, start + from.length)}\n\n${text}\n\n${page.slice(end)}`);
}
