import { describe, expect, it } from 'vitest';
import { filtered, type ImportProblem, together } from './import-outcome.rules';
import { type ImportResult, isImportResult } from './import-result';

const aProblem = (changes: Partial<ImportProblem> = {}): ImportProblem => ({
  severity: 'error',
  code: 'BROKEN_STRING',
  file: 'jobs.txt',
  line: 7,
  message: 'a string has lost its end',
  ...changes,
});
const NOTHING = { kind: 'imported', added: 0, replaced: 0, unchanged: 0, errors: 0, warnings: 0 };
const aResult = (changes: object = {}): ImportResult =>
  ({
    ...NOTHING,
    counts: { job: 0, stream: 0 },
    problems: [],
    problemCount: 0,
    unresolved: [],
    unresolvedCount: 0,
    ...changes,
  }) as unknown as ImportResult;

describe('several requests as one import', () => {
  it('are nothing while there is none, and one alone is what it is', () => {
    expect(together([])).toBeNull();
    const one = aResult({ added: 3 });
    expect(together([one])).toBe(one);
  });

  it('add up, with the problems of each in their order', () => {
    const [first, second] = [aProblem({ file: 'a' }), aProblem({ file: 'b' })];
    const all = together([
      aResult({ added: 1, errors: 1, problemCount: 1, problems: [first], counts: { job: 2, stream: 1 } }),
      aResult({ added: 2, replaced: 4, problemCount: 9, problems: [second], counts: { job: 3, stream: 0 } }),
    ]);
    expect(all).toMatchObject({ added: 3, replaced: 4, errors: 1, problemCount: 10 });
    expect(all?.counts).toEqual({ job: 5, stream: 1 });
    expect(all?.problems).toEqual([first, second]);
  });

  it('end as the last one did, which knows what is still without definition', () => {
    const missing = { reference: 'CPU#JOB' };
    const all = together([
      aResult({ unresolved: [missing, missing], unresolvedCount: 2 }),
      aResult({ kind: 'refused', unresolved: [missing], unresolvedCount: 1 }),
    ]);
    expect(all).toMatchObject({ kind: 'refused', unresolved: [missing], unresolvedCount: 1 });
  });
});

describe('the problems that are looked for', () => {
  const problems = [
    aProblem(),
    aProblem({ severity: 'warning', file: 'schedules.txt', definition: 'CPU#PAYROLL', code: 'UNKNOWN' }),
  ];

  it('are of the severity that was chosen', () => {
    expect(filtered(problems, { severity: 'all', text: ' ' })).toHaveLength(2);
    expect(filtered(problems, { severity: 'warning', text: '' })).toEqual([problems[1]]);
  });

  it.each(['SCHED', 'payroll', ' unknown '])('have “%s” in file, words, definition or code', (text) => {
    expect(filtered(problems, { severity: 'all', text })).toEqual([problems[1]]);
  });

  it('may be none', () => {
    expect(filtered(problems, { severity: 'error', text: 'payroll' })).toEqual([]);
  });
});

it('knows the result of an import from that of another job', () => {
  expect(isImportResult(aResult())).toBe(true);
  expect(isImportResult({ counts: {} })).toBe(false);
  expect(isImportResult(null)).toBe(false);
});
