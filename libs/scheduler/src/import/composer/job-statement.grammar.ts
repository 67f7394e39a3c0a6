import { isHeader, type Clauses } from './clauses.grammar.js';
import type { Cursor } from './composer.cursor.js';
import type { Token } from './composer.lexer.js';
import { isName, isScoped } from './names.grammar.js';

const AFTER_NAME = new Set(['AS', 'BUILTIN', 'END']);

/**
 * Whether a job statement begins here. Composer itself reads every word that it does not know as a job's name; a keyword of
 * another release would silently become a job. So:
 * - a word with its workstation or folder (`WS#JOB`, `/F/JOB`) is a job;
 * - a bare word is one only where job statements stand: first on its line, indented no deeper than the statement before it,
 *   with nothing after it on the line but a keyword. Where the statement before shares its line with others, the layout tells
 *   nothing, and a bare word is a job unless a string, number or mark follows it.
 *
 * `before` is the first token of the job statement before it.
 */
export function beginsStreamJob(cursor: Cursor, before: Token | undefined, clauses: Clauses<never>): boolean {
  const word = cursor.peek();
  if (clauses.has(word.keyword) || isHeader(word)) return false;
  if (isScoped(word)) return true;
  if (!isBareName(word) || !isAtStatement(word, before)) return false;
  const next = cursor.peek(1);
  if (clauses.has(next.keyword) || AFTER_NAME.has(next.keyword) || next.kind === 'end') return true;
  const isInline = before ? !before.first : !word.first;
  return (next.first || isInline) && (isScoped(next) || isBareName(next));
}

/** The same in a `$JOBS` block, where a bare word is a job when what defines a job follows. */
export function beginsJobEntry(cursor: Cursor, before: Token | undefined, clauses: Clauses<never>): boolean {
  const word = cursor.peek();
  if (clauses.has(word.keyword) || isHeader(word)) return false;
  if (isScoped(word)) return true;
  return isBareName(word) && isAtStatement(word, before) && clauses.has(cursor.peek(1).keyword);
}

const isBareName = (token: Token) => token.kind === 'word' && isName(token.text);

function isAtStatement(word: Token, before: Token | undefined): boolean {
  if (!before?.first) return true;
  return word.first && word.column <= before.column;
}
