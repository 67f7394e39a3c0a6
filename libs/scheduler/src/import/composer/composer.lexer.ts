import { closingQuote, unescapeText } from './composer.text.js';

/** One word, string or mark of a composer text, with where it stands. */
export interface Token {
  /** `mark` is one of `, | ( ) :`; `broken` is text whose end is missing; `end` is the end of the file. */
  kind: 'word' | 'string' | 'mark' | 'broken' | 'end';
  /** The value: of a string without its quotes, of a broken token its problem code. */
  text: string;
  /** A word in upper case, otherwise empty: keywords are compared with this. */
  keyword: string;
  start: number;
  end: number;
  line: number;
  lastLine: number;
  column: number;
  /** Nothing but blanks and comments stands before it on its line. */
  first: boolean;
}

const LF = 10;
const QUOTE = 34;
const HASH = 35;
const COLON = 58;
const LESS = 60;
const PLUS = 43;
const BACKSLASH = 92;
const MARKS = new Set([...',|()'].map((mark) => mark.charCodeAt(0)));
const isBlank = (code: number) => code <= 32 || code === 0xa0 || code === 0xfeff;

/**
 * Reads tokens on demand, because what is text and what is a token depends on the clause: the parser moves it over raw
 * text (task bodies, qualifiers) with `seek` and `skipTo`. Expects line feeds only. Linear in the length of the text.
 */
export class ComposerLexer {
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #first = true;
  #commentEnd = -1;

  constructor(readonly text: string) {}

  /** Goes back to the start of a token read before. */
  seek(token: Token): void {
    this.#at = token.start;
    this.#line = token.line;
    this.#lineStart = token.start - token.column;
    this.#first = token.first;
  }

  /** Moves forward over raw text. */
  skipTo(offset: number): void {
    for (; this.#at < offset; this.#at++) {
      if (this.text.charCodeAt(this.#at) === LF) this.#newLine();
      else this.#first = false;
    }
  }

  read(): Token {
    const broken = this.#skipBlanks();
    if (broken) return broken;
    if (this.#at >= this.text.length) return this.#token('end', this.#at, '');
    const code = this.text.charCodeAt(this.#at);
    if (code === QUOTE) return this.#string();
    if (MARKS.has(code) || this.#isLoneColon(this.#at)) {
      return this.#token('mark', this.#at + 1, this.text.charAt(this.#at));
    }
    const end = this.#wordEnd();
    return this.#token('word', end, this.text.slice(this.#at, end));
  }

  #skipBlanks(): Token | undefined {
    while (this.#at < this.text.length) {
      const code = this.text.charCodeAt(this.#at);
      if (code === LF) {
        this.#newLine();
        this.#at++;
      } else if (isBlank(code)) this.#at++;
      else if (code === HASH && this.#first) this.#at = this.#lineEnd();
      else if (code === LESS && this.text.charCodeAt(this.#at + 1) === LESS) {
        const broken = this.#comment();
        if (broken) return broken;
      } else return undefined;
    }
    return undefined;
  }

  /** A comment may span lines, but none opens inside another: that one has lost its `>>` and ends with its line. */
  #comment(): Token | undefined {
    const closed = this.#nextCommentEnd(this.#at + 2);
    const opened = this.text.indexOf('<<', this.#at + 2);
    if (closed === Infinity || (opened >= 0 && opened < closed)) {
      return this.#token('broken', this.#lineEnd(), 'UNTERMINATED_COMMENT');
    }
    const first = this.#first;
    this.skipTo(closed + 2);
    this.#first = first;
    return undefined;
  }

  /** Remembered, or a file full of open comments would be searched to its end for each of them. */
  #nextCommentEnd(from: number): number {
    if (this.#commentEnd >= from) return this.#commentEnd;
    const end = this.text.indexOf('>>', from);
    return (this.#commentEnd = end < 0 ? Infinity : end);
  }

  #string(): Token {
    const close = closingQuote(this.text, this.#at);
    if (close < 0) return this.#token('broken', this.#lineEnd(), 'UNTERMINATED_STRING');
    return this.#token('string', close + 1, unescapeText(this.text.slice(this.#at + 1, close)));
  }

  #wordEnd(): number {
    let end = this.#at;
    for (; end < this.text.length; end++) {
      const code = this.text.charCodeAt(end);
      if (isBlank(code) || MARKS.has(code)) break;
      if (code === QUOTE && this.text.charCodeAt(end - 1) !== BACKSLASH) break;
      if (code === LESS && this.text.charCodeAt(end + 1) === LESS) break;
      if (end > this.#at && this.#isLoneColon(end)) break;
      if (code === PLUS && /^\d+$/.test(this.text.slice(this.#at, Math.min(end, this.#at + 5)))) break; // 2200+1
    }
    return end;
  }

  /** The colon that ends a stream's header: not one of `::`, and not inside a word such as `22:00` or `C:\x`. */
  #isLoneColon(at: number): boolean {
    if (this.text.charCodeAt(at) !== COLON) return false;
    const before = this.text.charCodeAt(at - 1);
    const after = this.text.charCodeAt(at + 1);
    if (before === COLON || after === COLON) return false;
    const blankBefore = at === this.#at || isBlank(before);
    return blankBefore || at + 1 >= this.text.length || isBlank(after) || after === LESS;
  }

  #lineEnd(): number {
    const end = this.text.indexOf('\n', this.#at);
    return end < 0 ? this.text.length : end;
  }

  #newLine(): void {
    this.#line++;
    this.#lineStart = this.#at + 1;
    this.#first = true;
  }

  #token(kind: Token['kind'], end: number, text: string): Token {
    const token: Token = {
      kind,
      text,
      keyword: kind === 'word' ? text.toUpperCase() : '',
      start: this.#at,
      end,
      line: this.#line,
      lastLine: this.#line,
      column: this.#at - this.#lineStart,
      first: this.#first,
    };
    this.skipTo(end);
    this.#first = false;
    token.lastLine = this.#line;
    return token;
  }
}
