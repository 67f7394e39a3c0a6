import { announcements, blocks, closedDefinitions, type DefinitionReader } from './composer.definitions.js';
import { Cursor, Malformed } from './composer.cursor.js';
import { foreignFormat } from './composer.format.js';
import type { Token } from './composer.lexer.js';
import type { ComposerDocument, ComposerProblem } from './composer.model.js';
import { HEADERS, isHeader } from './clauses.grammar.js';
import { looksLikeDate } from './dates.grammar.js';

export interface ComposerFile {
  name: string;
  text: string;
}

export interface ParsedComposer {
  document: ComposerDocument;
  problems: ComposerProblem[];
}

/** Lines of a file that were understood, first and last. */
export interface LineSpan {
  from: number;
  to: number;
}

/**
 * Reads composer text exports. Never throws for what a file says: a definition that cannot be read is left out as a whole and
 * reported, and reading goes on at the next one. Takes time linear in the length of the text.
 */
export function parseComposer(files: Iterable<ComposerFile>): ParsedComposer {
  const result: ParsedComposer = { document: emptyDocument(), problems: [] };
  for (const file of files) parseComposerFile(file, result);
  return result;
}

export function emptyDocument(): ComposerDocument {
  return {
    workstations: [],
    workstationClasses: [],
    domains: [],
    jobs: [],
    resources: [],
    prompts: [],
    calendars: [],
    parameters: [],
    variableTables: [],
    runCycleGroups: [],
    streams: [],
    users: [],
  };
}

/** Adds what one file says to the result, and tells which of its lines were understood. */
export function parseComposerFile(
  { name, text }: ComposerFile,
  { document, problems }: ParsedComposer,
): LineSpan[] {
  const format = foreignFormat(text);
  // PostgreSQL's text and JSON cannot hold U+0000; here it is a blank.
  const cursor = new Cursor(name, text.replace(/\r\n?/g, '\n').replaceAll('\0', ' '), problems);
  if (format) {
    const message = `${format} is not supported: export the definitions as composer text`;
    const leftOut = { from: 1, to: lineCount(cursor.text) };
    cursor.report({ severity: 'error', code: 'NOT_SUPPORTED_FORMAT', message, line: 1, leftOut });
    return [];
  }
  return new FileReader(cursor, document).read();
}

class FileReader {
  readonly #understood: LineSpan[] = [];

  constructor(
    private readonly cursor: Cursor,
    private readonly document: ComposerDocument,
  ) {}

  read(): LineSpan[] {
    for (let header = this.cursor.peek(); header.kind !== 'end'; header = this.cursor.peek()) {
      const closed = closedDefinitions.get(header.keyword);
      const entry = blocks.get(header.keyword);
      this.cursor.definition = undefined;
      if (closed) this.#define(closed, this.cursor.skip(), (token) => token.keyword === 'END');
      else if (entry) this.#block(entry, this.cursor.skip());
      else if (announcements.has(header.keyword)) this.#understand(this.cursor.skip());
      else this.#stray(header);
    }
    return this.#understood;
  }

  #block(read: DefinitionReader, header: Token): void {
    this.#understand(header);
    const isBlockEnd = (token: Token) => token.kind === 'end' || isHeader(token);
    while (!isBlockEnd(this.cursor.peek())) {
      const first = this.cursor.peek();
      this.cursor.definition = undefined;
      this.#define(read, first, (token) => token !== first && beginsEntry(token));
    }
  }

  /** Reads one definition that begins with `first`; when it is malformed, passes over the rest of it. */
  #define(read: DefinitionReader, first: Token, isEnd: (token: Token) => boolean): void {
    try {
      read(this.cursor, this.document);
      this.#understand(first);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      const to = this.#passOver(first, error, isEnd);
      this.cursor.report({
        severity: 'error',
        code: error.code,
        message: error.message,
        line: error.line,
        leftOut: { from: first.line, to },
      });
    }
  }

  /** Up to the end of the malformed definition, or to where another begins. Returns its last line. */
  #passOver(first: Token, error: Malformed, isEnd: (token: Token) => boolean): number {
    for (let token = this.cursor.peek(); token.kind !== 'end'; token = this.cursor.peek()) {
      if (error.code === 'MISSING_END' || (HEADERS.has(token.keyword) && token.first)) break;
      if (isEnd(token)) {
        if (token.keyword === 'END') this.cursor.skip();
        break;
      }
      this.cursor.skip();
    }
    return Math.max(first.line, error.line, this.cursor.last.lastLine);
  }

  /** One problem for all text up to the next header. */
  #stray(first: Token): void {
    do this.cursor.skip();
    while (this.cursor.peek().kind !== 'end' && !isHeader(this.cursor.peek()));
    this.cursor.report({
      severity: 'error',
      code: first.keyword.startsWith('$') ? 'UNKNOWN_DEFINITION' : 'UNEXPECTED_TEXT',
      message: 'this is no definition that composer text exports have',
      line: first.line,
      leftOut: { from: first.line, to: this.cursor.last.lastLine },
    });
  }

  #understand(first: Token): void {
    this.#understood.push({ from: first.line, to: this.cursor.last.lastLine });
  }
}

/** Where the next entry of a block may begin after one that could not be read: a name that begins a line. */
const beginsEntry = (token: Token) =>
  token.kind === 'word' && token.first && /^[\p{L}/]/u.test(token.text) && !looksLikeDate(token.text);

function lineCount(text: string): number {
  return text.split('\n').length;
}
