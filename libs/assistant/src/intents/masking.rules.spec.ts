import fc from 'fast-check';
import { expect, it } from 'vitest';
import { masked } from './masking.rules.js';

const words = (text: string): string => masked(text).replace(/\s+/g, ' ').trim();

it.each([
  ['pq o FOLHA_PGTO nao rodou', 'pq o xname nao rodou'],
  ['status of AG01#ETL.LOAD_DIM', 'status of xname'],
  ['o que e AWSBIA106W', 'o que e xcode'],
  ['job ended with rc=12 at 03:15', 'job ended with xcode at xtime'],
  ['erro no /prd/vendas/carga.sh', 'erro no xname'],
  ['compare 20/11 with 21/11', 'compare xdate with xdate'],
  ['PAYROLL01 ABEND', 'xname ABEND'],
  ['tem 3 jobs', 'tem xnum jobs'],
])('%s → %s', (text, expected) => {
  expect(words(text)).toBe(expected);
});

it('reads a question that is written in capitals', () => {
  expect(words('POR QUE O JOB NAO RODOU AINDA')).toBe('POR QUE O JOB NAO RODOU AINDA');
});

it('says the same whatever the name, number and time', () => {
  const name = fc.stringMatching(/^[A-Z]{3,6}_[A-Z0-9]{2,6}$/);
  fc.assert(
    fc.property(name, name, fc.nat(9_999), fc.nat(9_999), (a, b, m, n) => {
      expect(words(`why did ${a} run ${m} times`)).toBe(words(`why did ${b} run ${n} times`));
    }),
  );
});

it('takes whatever is typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => void masked(text)));
});
