/** First row: headings. */
export type Table = string[][];

export const figure = (value: number): string => value.toLocaleString('en-US');

/** Prints a Markdown table, so that a result can be pasted into docs/performance.md as it is. */
export function print(title: string, rows: Table): void {
  const [head = [], ...body] = rows;
  const lines = [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...body].map(
    (row) => `| ${row.join(' | ')} |`,
  );
  process.stdout.write(`\n${title}\n\n${lines.join('\n')}\n`);
}
