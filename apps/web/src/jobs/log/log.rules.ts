export interface LogLine {
  /** From 1; null where a line that is too long for one row goes on. */
  number: number | null;
  text: string;
  error: boolean;
}

/** A row longer than this is laid out slowly; it goes on in the next one. */
const LONGEST = 2_000;

/** What marks a line as one that says what went wrong, in both languages and in those of databases. */
const ERROR = new RegExp(
  [
    String.raw`\babend(?:ed|ou|ado)?\b`,
    String.raw`\berror?(?:s|es)?\b|\berros?\b`,
    String.raw`\bexception\b|\bexce[çc][ãa]o\b`,
    String.raw`\bfatal\b|\bsevere\b`,
    String.raw`\bfailed\b|\bfailure\b|\bfalh(?:a|ou|as)\b`,
    String.raw`\bORA-\d{4,5}\b`,
    String.raw`\bSQLCODE\s*[:=]?\s*-\d+`,
    String.raw`\b(?:return code|c[óo]digo de retorno|exit (?:code|status)|rc)\s*(?:[:=]|é|is)?\s*-?0*[1-9]\d*`,
  ].join('|'),
  'i',
);
/** The same words where they say that nothing is wrong. */
const NONE =
  /\b(?:no|0|zero|without|sem|nenhum) (?:errors?|erros?|failures?|falhas?)\b|\b(?:errors?|erros?|failed)\s*[:=]\s*0\b/gi;

export const isError = (line: string): boolean => ERROR.test(line.replace(NONE, ''));

/** The rows of a log. */
export function linesOf(text: string): LogLine[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines.flatMap((line, i) => {
    const error = isError(line);
    const pieces = Math.max(1, Math.ceil(line.length / LONGEST));
    return Array.from({ length: pieces }, (_, piece) => ({
      number: piece === 0 ? i + 1 : null,
      text: line.slice(piece * LONGEST, (piece + 1) * LONGEST),
      error,
    }));
  });
}

/** Rows that hold the text, in any case. */
export function rowsWith(lines: readonly LogLine[], text: string): number[] {
  const wanted = text.toLowerCase();
  if (wanted === '') return [];
  return lines.flatMap((line, i) => (line.text.toLowerCase().includes(wanted) ? [i] : []));
}

/** A row cut where the text begins and ends; every second piece is what was looked for. */
export function cutAt(line: string, text: string): string[] {
  const wanted = text.toLowerCase();
  if (wanted === '') return [line];
  const lower = line.toLowerCase();
  // a letter that is longer in lower case would shift what is marked
  if (lower.length !== line.length) return [line];
  const pieces: string[] = [];
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    pieces.push(line.slice(from, at), line.slice(at, at + wanted.length));
    from = at + wanted.length;
  }
  return [...pieces, line.slice(from)];
}
