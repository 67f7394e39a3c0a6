import { ComposerLexer, type Token } from './composer.lexer.js';
import type { ComposerProblem, SourcePosition } from './composer.model.js';
import { endOfJson, endOfXml } from './task-body.grammar.js';

const MAX_BODY = 512 * 1024;
const MAX_WASTED = 64 * MAX_BODY;
const MAX_PARENTHESISED = 2_000;

/** Thrown inside the parser when a definition cannot be read; the definition is left out. Never leaves the parser. */
export class Malformed extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

/** A place in one file: looks ahead, takes tokens, and reports what is wrong. */
export class Cursor {
  /** Key of the definition being read, for its problems. */
  definition: string | undefined;
  /** What was taken last: tells where a definition ends, and whether the end of the file may have cut it. */
  last: Token;
  readonly #lexer: ComposerLexer;
  #ahead: Token[] = [];
  #wasted = 0;

  constructor(
    readonly file: string,
    readonly text: string,
    private readonly problems: ComposerProblem[],
  ) {
    this.#lexer = new ComposerLexer(text);
    this.last = this.peek();
  }

  peek(ahead = 0): Token {
    while (this.#ahead.length <= ahead) this.#ahead.push(this.#lexer.read());
    return this.#ahead[ahead]!;
  }

  /** Takes the next token, whatever it is. */
  skip(): Token {
    this.last = this.peek();
    this.#ahead.shift();
    return this.last;
  }

  /** Takes the next token; one that has lost its end fails the definition. */
  take(): Token {
    if (this.peek().kind === 'broken') this.fail('UNTERMINATED_TEXT', 'the end is missing');
    return this.skip();
  }

  at(...keywords: string[]): boolean {
    return keywords.includes(this.peek().keyword);
  }

  accept(...keywords: string[]): boolean {
    if (!this.at(...keywords)) return false;
    this.skip();
    return true;
  }

  acceptMark(mark: string): boolean {
    const next = this.peek();
    if (next.kind !== 'mark' || next.text !== mark) return false;
    this.skip();
    return true;
  }

  expect(keyword: string): void {
    if (!this.accept(keyword)) this.failExpected(keyword);
  }

  word(what: string): string {
    if (this.peek().kind !== 'word' || this.at('END')) this.failExpected(what);
    return this.take().text;
  }

  /** A string, or a single word where the quotes are left out. */
  string(what: string): string {
    const token = this.take();
    if (token.kind !== 'string' && token.kind !== 'word') this.failExpected(what, token);
    return token.text;
  }

  integer(what: string): number {
    const token = this.take();
    if (!/^\d{1,9}$/.test(token.text)) this.failExpected(what, token);
    return Number(token.text);
  }

  /** A string, or all up to the next blank: file names, hosts and users may hold any mark. */
  stringOrRaw(what: string): string {
    const next = this.peek();
    return next.kind === 'word' || next.kind === 'mark'
      ? this.#raw(next, 'word', rawWordEnd)
      : this.string(what);
  }

  /** What stands between the parentheses that begin here, as written; undefined when none begin here. */
  parenthesised(): string | undefined {
    const next = this.peek();
    if (next.kind !== 'mark' || next.text !== '(') return undefined;
    const raw = this.#raw(next, 'string', endOfParentheses);
    return raw.slice(1, -1).trim();
  }

  /** An XML element or a JSON object, as written. */
  body(): { format: 'xml' | 'json'; text: string } {
    const next = this.peek();
    const format = next.text.startsWith('<') ? 'xml' : next.text.startsWith('{') ? 'json' : undefined;
    if (!format || next.kind !== 'word') this.failExpected('an XML or JSON body');
    return { format, text: this.#raw(next, 'string', (text, from) => this.#endOfBody(format, text, from)) };
  }

  position(token: Token): SourcePosition {
    return { file: this.file, line: token.line };
  }

  fail(code: string, message: string, token = this.peek()): never {
    if (token.kind === 'end')
      throw new Malformed('MISSING_END', `the file ends here: ${message}`, token.line);
    if (token.kind === 'broken') throw new Malformed(token.text, BROKEN[token.text] ?? message, token.line);
    throw new Malformed(code, message, token.line);
  }

  failExpected(what: string, token = this.peek()): never {
    return this.fail('UNEXPECTED_TEXT', `${what} expected`, token);
  }

  warn(code: string, message: string, token: Token): void {
    this.report({ severity: 'warning', code, message, line: token.line });
  }

  report(problem: Omit<ComposerProblem, 'file' | 'definition'>): void {
    const definition = this.definition === undefined ? {} : { definition: this.definition };
    this.problems.push({ ...problem, ...definition, file: this.file });
  }

  /** Takes text from the start of `token` to where `endOf` says, -1 meaning that it has no end. */
  #raw(token: Token, kind: 'word' | 'string', endOf: (text: string, from: number) => number): string {
    const end = endOf(this.text, token.start);
    if (end < 0) this.fail('UNTERMINATED_TEXT', `what begins with ${token.text.charAt(0)} is not closed`);
    this.#lexer.seek(token);
    this.#lexer.skipTo(end);
    this.#ahead = [];
    this.last = { ...token, kind, end, lastLine: token.line + lines(this.text, token.start, end) };
    return this.text.slice(token.start, end);
  }

  /** Text is searched for the end of a body only so often, or a file of open bodies would take quadratic time. */
  #endOfBody(format: 'xml' | 'json', text: string, from: number): number {
    if (this.#wasted > MAX_WASTED) return -1;
    const window = text.slice(from, from + MAX_BODY);
    const end = format === 'xml' ? endOfXml(window, 0) : endOfJson(window, 0);
    if (end < 0) this.#wasted += window.length;
    return end < 0 ? -1 : from + end;
  }
}

const BROKEN: Record<string, string> = {
  UNTERMINATED_STRING: 'the closing quote is missing',
  UNTERMINATED_COMMENT: 'the >> that closes this comment is missing',
};

function rawWordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !/\s/.test(text.charAt(end))) end++;
  return end;
}

function endOfParentheses(text: string, from: number): number {
  let depth = 0;
  const limit = Math.min(text.length, from + MAX_PARENTHESISED);
  for (let at = from; at < limit; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at + 1;
  }
  return -1;
}

function lines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
