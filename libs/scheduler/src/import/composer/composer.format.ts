const FOREIGN: readonly [format: string, start: RegExp][] = [
  ['XML', /^<(?!<)/],
  ['JSON', /^[{[]/],
  ['YAML', /^(---|%YAML|(- )?[A-Za-z][\w-]*:(\s|$))/],
];

/** What a file is when it is plainly not composer text, by its first line that says something. */
export function foreignFormat(text: string): string | undefined {
  if (text.slice(0, 1_000).includes('\0')) return 'binary data';
  const line = firstLine(text);
  return FOREIGN.find(([, start]) => start.test(line))?.[0];
}

function firstLine(text: string): string {
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end).trim();
    if (line && !line.startsWith('#')) return line;
    if (end < 0) return '';
    from = end + 1;
  }
  return '';
}
