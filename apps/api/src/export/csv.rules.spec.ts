import { expect, it } from 'vitest';
import { csvLine } from './csv.rules.js';

it('quotes what holds a separator, a quote or the end of a line', () => {
  const line = csvLine(['a,b', 'c;d', 'say "x"', 'two\nlines', 'plain'], 'comma');
  expect(line).toBe('"a,b","c;d","say ""x""","two\nlines",plain\r\n');
});

it('lets no cell be taken for a formula', () => {
  const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'];
  expect(csvLine(cells, 'semicolon')).toBe("'=1+1;'+1;'-1;'@SUM(A1);'\t=1;' =1\r\n");
});

it('leaves numbers and instants as they are, and nothing empty', () => {
  expect(csvLine([-1, true, new Date(0), null, undefined], 'comma')).toBe(
    '-1,true,1970-01-01T00:00:00.000Z,,\r\n',
  );
});
