import type { Cursor } from './composer.cursor.js';
import type { Token } from './composer.lexer.js';

/** What each keyword of a definition does; the keyword itself is taken already. */
export type Clause<T> = (cursor: Cursor, target: T) => void;
export type Clauses<T> = ReadonlyMap<string, Clause<T>>;

/** Keywords that begin another definition wherever a clause may stand. */
export const HEADERS = new Set([
  'SCHEDULE',
  'JOBSTREAM',
  'CPUNAME',
  'CPUCLASS',
  'RUNCYCLEGROUP',
  '$JOBS',
  '$RESOURCE',
  '$PROMPT',
  '$CALENDAR',
  '$PARM',
  '$USER',
  '$SCHEDULES',
  '$JOBSTREAM',
]);

/** Also attributes of other definitions: headers where they are not. */
const AMBIGUOUS_HEADERS = new Set(['DOMAIN', 'VARTABLE']);

export const isHeader = ({ keyword }: Token) => HEADERS.has(keyword) || AMBIGUOUS_HEADERS.has(keyword);

/** Reads clauses in any order until something else stands there. */
export function readClauses<T>(cursor: Cursor, clauses: Clauses<T>, target: T): void {
  for (let read = clauses.get(cursor.peek().keyword); read; read = clauses.get(cursor.peek().keyword)) {
    cursor.skip();
    read(cursor, target);
  }
}

/**
 * Reads the clauses of a definition up to `END` or `:`. A keyword that the grammar does not know is warned about and passed
 * over with its arguments; any other text that fits nowhere fails the definition.
 */
export function readClausesUntil<T>(cursor: Cursor, end: 'END' | ':', clauses: Clauses<T>, target: T): void {
  for (;;) {
    readClauses(cursor, clauses, target);
    if (cursor.accept(end) || cursor.acceptMark(end)) return;
    if (cursor.at('END')) cursor.fail('MISSING_COLON', 'the : before the jobs is missing');
    skipUnknownClause(cursor, (token) => clauses.has(token.keyword));
  }
}

/** One warning for an unknown keyword and all that follows it up to where something known begins. */
export function skipUnknownClause(cursor: Cursor, isKnown: (token: Token) => boolean): void {
  const unknown = cursor.peek();
  if (isHeader(unknown)) cursor.fail('MISSING_END', `${unknown.keyword} begins before the END of this`);
  if (!/^[A-Z][A-Z0-9_]*$/.test(unknown.keyword)) {
    cursor.fail('UNEXPECTED_TEXT', 'this text belongs to no keyword');
  }
  do cursor.skip();
  while (!isEndOfClause(cursor.peek(), isKnown));
  cursor.warn(
    'UNKNOWN_KEYWORD',
    `${unknown.keyword} is not a keyword here: passed over with what follows it`,
    unknown,
  );
}

function isEndOfClause(token: Token, isKnown: (token: Token) => boolean): boolean {
  if (token.kind === 'end' || token.kind === 'broken' || (token.kind === 'mark' && token.text === ':'))
    return true;
  return token.keyword === 'END' || HEADERS.has(token.keyword) || isKnown(token);
}
