import { BadFilter } from './oql.errors.js';

export interface Token {
  kind: 'word' | 'string' | 'operator' | 'punctuation' | 'end';
  text: string;
  /** Counted from 1. */
  position: number;
}

const PATTERN = /\s+|'((?:[^']|'')*)'|(!=|<>|<=|>=|[=<>])|([()[\],])|([\w.:+\-/@?#*]+)/y;

/** Splits a filter; a quote inside a string is doubled. */
export function tokens(text: string): Token[] {
  const list: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < text.length) {
    const position = PATTERN.lastIndex + 1;
    const match = PATTERN.exec(text);
    if (!match) throw new BadFilter(`unexpected character ${JSON.stringify(text[position - 1])}`, position);
    const [, string, operator, punctuation, word] = match;
    if (string !== undefined) list.push({ kind: 'string', text: string.replaceAll("''", "'"), position });
    else if (operator !== undefined) list.push({ kind: 'operator', text: operator, position });
    else if (punctuation !== undefined) list.push({ kind: 'punctuation', text: punctuation, position });
    else if (word !== undefined) list.push({ kind: 'word', text: word, position });
  }
  list.push({ kind: 'end', text: '', position: text.length + 1 });
  return list;
}
