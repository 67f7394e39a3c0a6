import { expect, it } from 'vitest';
import { csvOf } from './csv';

it('quotes what would break a line or a cell, and leaves out what is not known', () => {
  expect(
    csvOf([
      ['a,b', 'say "no"', 'two\nlines'],
      [1, true, null, undefined],
    ]),
  ).toBe('"a,b","say ""no""","two\nlines"\r\n1,true,,\r\n');
});

it('keeps text from being run as a formula', () => {
  expect(csvOf([['=HYPERLINK("x")', '-1+2', -1]])).toBe(`"'=HYPERLINK(""x"")",'-1+2,-1\r\n`);
});
