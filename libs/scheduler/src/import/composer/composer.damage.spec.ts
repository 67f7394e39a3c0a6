import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composerDocument, withoutPositions } from './composer.fixtures.js';
import { ComposerLexer } from './composer.lexer.js';
import { emptyDocument, parseComposerFile, type ParsedComposer } from './composer.parser.js';
import { printComposer } from './composer.print.js';
import { decodeComposer } from './composer.text.js';

const SAMPLES = new URL('../../../../../test/samples/composer-synthetic/', import.meta.url);

/** Reads text and checks what holds for every text: each line that says something is understood or reported as left out. */
function read(text: string): ParsedComposer {
  const result: ParsedComposer = { document: emptyDocument(), problems: [] };
  const understood = parseComposerFile({ name: 'a.txt', text }, result);
  const leftOut = result.problems.flatMap((problem) => (problem.leftOut ? [problem.leftOut] : []));
  const covered = new Set<number>();
  for (const { from, to } of [...understood, ...leftOut]) for (let at = from; at <= to; at++) covered.add(at);
  expect(linesOfTokens(text.replace(/\r\n?/g, '\n')).filter((line) => !covered.has(line))).toEqual([]);
  return result;
}

function linesOfTokens(text: string): number[] {
  const lexer = new ComposerLexer(text);
  const lines: number[] = [];
  for (let token = lexer.read(); token.kind !== 'end'; token = lexer.read()) lines.push(token.line);
  return lines;
}

const canonical = (definition: unknown) => JSON.stringify(withoutPositions(definition));

/** A check that a file cut at a byte says nothing that the whole file does not say. */
function cutChecker(bytes: Uint8Array): (at: number) => void {
  const whole = read(decodeComposer(bytes));
  expect(whole.problems).toEqual([]);
  const said = new Set(Object.values(whole.document).flat().map(canonical));
  return (at) => {
    const cut = read(decodeComposer(bytes.subarray(0, at)));
    for (const definition of Object.values(cut.document).flat()) {
      if (!said.has(canonical(definition)))
        expect.fail(`cut at ${at}, half of this: ${canonical(definition)}`);
    }
  };
}

describe('a file cut at any byte', () => {
  it.each(['workstations.txt', 'schedules.txt'])('of %s gives whole definitions and a report', (name) => {
    const bytes = readFileSync(new URL(name, SAMPLES));
    const check = cutChecker(bytes);
    for (let at = 0; at < bytes.length; at++) check(at);
  });

  it('of jobs gives whole jobs, as long as the cut leaves a trace', () => {
    const bytes = readFileSync(new URL('jobs.txt', SAMPLES));
    const check = cutChecker(bytes);
    const text = bytes.toString();
    const firstJob = text.indexOf('AGTBAT01#CALC_JUROS');
    const untraceable = text.indexOf('  AFTER POOLETL'); // the sample puts half a RECOVERY on a line of its own
    for (let at = firstJob; at < bytes.length; at++) {
      if (at < untraceable || at > untraceable + 2) check(at);
    }
  });

  it('says that the end is missing, at the line of the cut, for the definition that was cut', () => {
    const text = readFileSync(new URL('schedules.txt', SAMPLES), 'utf8');
    const { problems } = read(text.slice(0, text.indexOf('DIM_FATO') + 3));
    expect(problems).toMatchObject([
      {
        severity: 'error',
        code: 'MISSING_END',
        definition: '/AGTDWH01#/CARGADWH',
        line: 43,
        leftOut: { to: 43 },
      },
    ]);
  });

  it('holds for any document, at every 1,000th byte and at random ones', () => {
    const cuts = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 5, maxLength: 5 });
    // Strings with line feeds may be cut between their lines; those of the samples and of real exports have none.
    const document = composerDocument({ raw: true, bareJobs: true }).map((value) =>
      JSON.parse(JSON.stringify(value).replaceAll('\\n', '')),
    );
    fc.assert(
      fc.property(document, cuts, (value, random) => {
        const bytes = Buffer.from(printComposer(value));
        const check = cutChecker(bytes);
        const everyThousandth = Array.from(
          { length: Math.ceil(bytes.length / 1_000) },
          (_, index) => index * 1_000,
        );
        for (const at of [...everyThousandth, ...random.map((cut) => cut % (bytes.length + 1))]) {
          if (!cutsOnlyJob(bytes.subarray(0, at).toString())) check(at);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Without another job to compare it with, nobody can tell that the first job of a block lacks its last lines. */
function cutsOnlyJob(text: string): boolean {
  const block = text.slice(text.lastIndexOf('$'));
  return /\n *$/.test(text) && block.startsWith('$JOBS') && !/^ {2}RECOVERY/m.test(block);
}

describe('any text', () => {
  const word = fc.constantFrom(
    ...[
      'SCHEDULE',
      'END',
      ':',
      '$JOBS',
      '$USER',
      '$CALENDAR',
      'CPUNAME',
      'VARTABLE',
      'DOMAIN',
      'WS#J',
      'JOB',
      '/F/X',
    ],
    ...[
      'DOCOMMAND',
      'TASK',
      '<a>',
      '</a>',
      '{',
      '}',
      '"',
      '"x"',
      '\\"',
      '<<',
      '>>',
      '#',
      '(',
      ')',
      ',',
      '|',
      '\n',
      '\r\n',
    ],
    ...[
      'ON',
      'REQUEST',
      'FOLLOWS',
      'AT',
      '2200',
      '+1',
      'DAYS',
      'JOIN',
      'OF',
      'ENDJOIN',
      'MEMBERS',
      '@',
      '::',
      'é',
      '\0',
    ],
  );

  it('is read to its end without an exception, and no line is dropped in silence', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.constantFrom(' ', '', '\n'))), (words) => {
        read(words.flat().join(''));
      }),
      { numRuns: 1_000 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', size: 'large' }), (text) => void read(text)));
  });

  it('is read in the same way when a piece of a good file is missing or doubled', () => {
    fc.assert(
      fc.property(
        composerDocument({ raw: true, bareJobs: true }),
        fc.nat({ max: 100_000 }),
        fc.nat({ max: 200 }),
        fc.boolean(),
        (document, from, length, doubled) => {
          const text = printComposer(document);
          const at = from % (text.length + 1);
          read(
            text.slice(0, at) +
              (doubled ? text.slice(at, at + length).repeat(2) : '') +
              text.slice(at + length),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['open strings', '"\\"\n'],
    ['open comments', '<< x\n'],
    ['open bodies', '$JOBS\nA#B TASK <a><b>\n'],
    ['open JSON bodies', '$JOBS\nA#B TASK {"a": [\n'],
    ['open parentheses', 'SCHEDULE A#B OPENS "f" (\n'],
    ['backslashes', '\\'],
    ['headers', 'SCHEDULE '],
    ['bare words', 'JOB '],
  ])('of %s takes linear time: 300,000 characters are read before the test times out', (_, piece) => {
    read(`$PROMPT
X "x"
${piece.repeat(300_000 / piece.length)}`);
  });
});

describe('bytes of a file', () => {
  it('are read as UTF-8, UTF-16 or Latin-1', () => {
    const text = '$PROMPT\nP "Não é possível"\n';
    const utf16 = Buffer.from(`\u{feff}${text}`, 'utf16le');
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\u{feff}${text}`),
      Buffer.from(text, 'latin1'),
      utf16,
    ]) {
      expect(read(decodeComposer(bytes)).document.prompts).toMatchObject([{ text: 'Não é possível' }]);
    }
  });

  it('keep their other characters when they are cut inside one', () => {
    expect(decodeComposer(Buffer.from('ação ã').subarray(0, -1))).toBe('ação \u{fffd}');
  });
});
