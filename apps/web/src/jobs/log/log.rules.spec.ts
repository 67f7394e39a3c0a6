import { expect, it } from 'vitest';
import { cutAt, isError, linesOf, rowsWith } from './log.rules';

it.each([
  'Job STEP ended abnormally: ABEND',
  'ERRO: arquivo não encontrado',
  'java.lang.NullPointerException: Exception in thread main',
  'Exceção ao gravar',
  'ORA-01653: unable to extend table',
  'SQLCODE = -911, deadlock',
  'Return code: 12',
  'Código de retorno 8',
  'Exit Status           : 1',
  'A carga falhou',
])('marks a line that says what went wrong: %s', (line) => {
  expect(isError(line)).toBe(true);
});

it.each([
  'Return code: 0',
  'finished with 0 errors',
  'Concluído sem erros',
  'errors=0 warnings=3',
  'SQLCODE = 0',
  'terror and horror',
  'Exit Status           : 0',
])('leaves a line alone that says nothing is wrong: %s', (line) => {
  expect(isError(line)).toBe(false);
});

it('numbers lines, whatever ends them, and lets one that is too long go on', () => {
  const lines = linesOf(`first\r\n${'x'.repeat(4_500)}\nlast\n`);
  expect(lines.map(({ number }) => number)).toEqual([1, 2, null, null, 3]);
});

it('finds text in any case and says where it stands in a row', () => {
  const lines = linesOf('one\nTwo two\nthree');
  expect(rowsWith(lines, 'TWO')).toEqual([1]);
  expect(rowsWith(lines, '')).toEqual([]);
  expect(cutAt('Two two', 'two')).toEqual(['', 'Two', ' ', 'two', '']);
});
