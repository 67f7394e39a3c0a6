import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileOql, type Fields } from './compile.js';
import { BadFilter } from './oql.errors.js';

interface Row {
  name: string;
  size: number | null;
  on: boolean;
  at: number;
  took: number;
  tags: string[];
}

const FIELDS: Fields<Row> = {
  name: { kind: 'text', read: ({ name }) => name },
  size: { kind: 'number', read: ({ size }) => size },
  on: { kind: 'boolean', read: ({ on }) => on },
  'time.at': { kind: 'instant', read: ({ at }) => at },
  'time.took': { kind: 'duration', read: ({ took }) => took },
  tags: { kind: 'text', read: ({ tags }) => tags },
};

const row = (more: Partial<Row> = {}): Row => ({
  name: 'A',
  size: 1,
  on: true,
  at: 0,
  took: 0,
  tags: [],
  ...more,
});
const holds = (filter: string, one: Row) => compileOql(filter, FIELDS).matches?.(one) ?? true;
const sorted = (filter: string, rows: Row[]) =>
  rows.toSorted(compileOql(filter, FIELDS).compare ?? (() => 0));
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

const aRow = fc.record({
  name: fc.string({ unit: fc.constantFrom('A', 'b', '_', '1', "'", ' ', 'ç') }),
  size: fc.option(fc.integer({ min: -5, max: 5 })),
  on: fc.boolean(),
  at: fc.integer({ min: 0, max: 4e12 }),
  took: fc.integer({ min: 0, max: 400_000 }).map((seconds) => seconds * 1000),
  tags: fc.array(fc.constantFrom('x', 'y', 'z')),
});

describe('a filter', () => {
  it('compares text exactly, case included', () => {
    fc.assert(
      fc.property(aRow, fc.string({ unit: fc.constantFrom('A', 'b', "'", ' ') }), (one, text) => {
        expect(holds(`name = ${quote(text)}`, one)).toBe(one.name === text);
        expect(holds(`name != ${quote(text)}`, one)).toBe(one.name !== text);
      }),
    );
  });

  it('orders numbers and never holds for what has none', () => {
    fc.assert(
      fc.property(aRow, fc.integer({ min: -5, max: 5 }), (one, n) => {
        const { size } = one;
        expect(holds(`size < ${n}`, one)).toBe(size !== null && size < n);
        expect(holds(`size >= ${n}`, one)).toBe(size !== null && size >= n);
        expect(holds(`size > ${n} OR size <= ${n}`, one)).toBe(size !== null);
      }),
    );
  });

  it('reads instants and durations as ISO writes them', () => {
    fc.assert(
      fc.property(aRow, fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 99 }), (one, at, n) => {
        expect(holds(`time.at >= ${new Date(at).toISOString()}`, one)).toBe(one.at >= at);
        expect(holds(`time.at < '${new Date(at).toISOString()}'`, one)).toBe(one.at < at);
        expect(holds(`time.took > PT${n}H${n}M${n}S`, one)).toBe(one.took > n * 3_661_000);
      }),
    );
  });

  it('takes @ for any run of characters and ? for one, and nothing else as special', () => {
    expect(holds("name LIKE 'A@'", row({ name: 'ABC' }))).toBe(true);
    expect(holds("name LIKE 'A?'", row({ name: 'ABC' }))).toBe(false);
    expect(holds("name LIKE 'A.C'", row({ name: 'ABC' }))).toBe(false);
    expect(holds("name NOT LIKE '@B@'", row({ name: 'ABC' }))).toBe(false);
    fc.assert(fc.property(aRow, (one) => holds(`name LIKE ${quote(one.name)}`, one)));
  });

  it('finds a value among those of a list, and NOT IN is its opposite', () => {
    fc.assert(
      fc.property(aRow, (one) => {
        expect(holds("tags = 'x'", one)).toBe(one.tags.includes('x'));
        expect(holds("tags IN ['x', 'y']", one)).toBe(one.tags.includes('x') || one.tags.includes('y'));
        expect(holds("tags NOT IN ['x']", one)).toBe(!one.tags.includes('x'));
      }),
    );
  });

  it('binds AND closer than OR, and parentheses closer still', () => {
    const one = row({ name: 'A', size: 1, on: false });
    expect(holds("name = 'A' OR size = 9 AND on = true", one)).toBe(true);
    expect(holds("(name = 'A' OR size = 9) AND on = true", one)).toBe(false);
  });

  it('takes key words in any case', () => {
    expect(holds("name not in ['B'] and ON = true or size = 3".replace('ON', 'on'), row())).toBe(true);
  });

  it('orders by several fields, ascending unless told otherwise, what has no value last', () => {
    const rows = [row({ name: 'B', size: 1 }), row({ name: 'A', size: null }), row({ name: 'A', size: 2 })];
    const names = sorted('ORDER BY size DESC, name', rows).map(({ name, size }) => `${name}${size}`);
    expect(names).toEqual(['Anull', 'A2', 'B1']);
    expect(sorted("name LIKE '@' ORDER BY name ASC, size", rows).map(({ size }) => size)).toEqual([
      2,
      null,
      1,
    ]);
  });

  it('is refused with the place of the mistake', () => {
    const refusal = (filter: string) => {
      try {
        compileOql(filter, FIELDS);
      } catch (error) {
        return error instanceof BadFilter ? [error.position, error.message] : error;
      }
      return null;
    };
    expect(refusal("nme = 'A'")).toEqual([1, 'unknown field nme at position 1']);
    expect(refusal("name = 'A' AND Name = 'B'")).toEqual([16, 'unknown field Name at position 16']);
    expect(refusal("name = 'A")).toEqual([8, 'unexpected character "\'" at position 8']);
    expect(refusal('size = two')).toEqual([1, 'two is not a whole number at position 1']);
    expect(refusal('name IN []')).toEqual([10, 'expected a value at position 10']);
    expect(refusal("(name = 'A'")).toEqual([12, 'expected ) at position 12']);
    expect(refusal('ORDER name')).toEqual([7, 'expected BY at position 7']);
    expect(refusal('constructor = 1')).toEqual([1, 'unknown field constructor at position 1']);
    expect(refusal('on > true')).toEqual([1, '> does not fit this field at position 1']);
  });

  it('of any text is either compiled or refused with a BadFilter', () => {
    const piece = fc.constantFrom(
      'name',
      'size',
      '=',
      '<',
      'IN',
      '[',
      ']',
      '(',
      ')',
      'AND',
      'OR',
      'NOT',
      "'a'",
      '3',
      ',',
      'ORDER',
      'BY',
      '%',
      "'",
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join(' ')),
        (filter) => {
          try {
            compileOql(filter, FIELDS);
          } catch (error) {
            expect(error).toBeInstanceOf(BadFilter);
          }
        },
      ),
    );
  });
});
