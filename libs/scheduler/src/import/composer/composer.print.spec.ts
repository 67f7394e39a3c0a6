import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composerDocument, withoutPositions } from './composer.fixtures.js';
import { ComposerLexer, type Token } from './composer.lexer.js';
import { parseComposer } from './composer.parser.js';
import { printComposer } from './composer.print.js';

const read = (text: string) => parseComposer([{ name: 'a.txt', text }]);

describe('printed composer text', () => {
  it('reads back as the same document, without a problem', () => {
    fc.assert(
      fc.property(composerDocument({ raw: true, bareJobs: true }), (document) => {
        const again = read(printComposer(document));
        expect(again.problems).toEqual([]);
        expect(withoutPositions(again.document)).toEqual(withoutPositions(document));
      }),
      { numRuns: 200 },
    );
  });

  it('means the same in any layout, with any comments and with keywords in any case', () => {
    const separator = fc.constantFrom(
      ' ',
      '\t ',
      '\n',
      '\r\n  ',
      ' << SCHEDULE "note >> ',
      '\n  # END "\n',
      '\n\n',
    );
    const mixer = fc.tuple(fc.infiniteStream(separator), fc.infiniteStream(fc.boolean()));
    fc.assert(
      fc.property(
        composerDocument({ raw: false, bareJobs: false }),
        mixer,
        (document, [separators, lower]) => {
          const text = tokensOf(printComposer(document))
            .map(({ source, token }) => {
              const isKeyword = token.kind === 'word' && /^[*$-]?[A-PR-Z_]+$/.test(source);
              return (
                (isKeyword && lower.next().value ? source.toLowerCase() : source) + separators.next().value
              );
            })
            .join('');
          const again = read(`\u{feff}${text}\n`);
          expect(again.problems).toEqual([]);
          expect(withoutPositions(again.document)).toEqual(withoutPositions(document));
        },
      ),
      { numRuns: 200 },
    );
  });
});

function tokensOf(text: string): { token: Token; source: string }[] {
  const lexer = new ComposerLexer(text);
  const tokens: { token: Token; source: string }[] = [];
  for (let token = lexer.read(); token.kind !== 'end'; token = lexer.read()) {
    tokens.push({ token, source: text.slice(token.start, token.end) });
  }
  return tokens;
}
