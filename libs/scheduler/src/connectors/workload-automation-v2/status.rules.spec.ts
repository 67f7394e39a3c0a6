import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON_STATUSES, JOB_STATUSES } from '../../model/status.js';
import { commonStatusOf, jobStatusOf, streamStatusOf } from './status.rules.js';

describe('jobStatusOf', () => {
  it.each([
    ['SUCC P', 'SUCC_PENDING', 'RUNNING'],
    ['ABEND P', 'ABEND_PENDING', 'RUNNING'],
    ['CANCL', 'CANCEL', 'CANCELED'],
    ['CANCEL', 'CANCEL', 'CANCELED'],
    ['CANCEL P', 'CANCEL_PENDING', 'CANCELED'],
    ['EXEC+', 'EXEC', 'RUNNING'],
    ['INTRO+', 'INTRO', 'WAITING'],
    ['FENCE', 'FENCE', 'WAITING'],
    ['ABEND', 'ABEND', 'ERROR'],
    ['FAIL', 'FAIL', 'ERROR'],
    ['PEND', 'PEND', 'WAITING'],
    ['STUCK', 'STUCK', 'BLOCKED'],
    ['succ_p', 'SUCC_PENDING', 'RUNNING'],
    [' Hold ', 'HOLD', 'WAITING'],
  ])('reads %j as %s, commonly %s', (word, status, common) => {
    expect(jobStatusOf(word)).toBe(status);
    expect(commonStatusOf(null, jobStatusOf(word))).toBe(common);
  });

  it('gives one of our words for whatever an engine may say', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(JOB_STATUSES).toContain(jobStatusOf(word));
      }),
    );
    expect(['constructor', 'toString', '', null, 'NONREPPRED'].map(jobStatusOf)).toEqual(
      Array(5).fill('UNKNOWN'),
    );
  });

  it('knows no stream that only a job can be', () => {
    expect([streamStatusOf('STUCK'), streamStatusOf('PEND'), streamStatusOf('CANCELP')]).toEqual([
      'STUCK',
      'UNKNOWN',
      'CANCEL_PENDING',
    ]);
  });
});

describe('commonStatusOf', () => {
  it("believes the engine's common status before it works one out", () => {
    expect(commonStatusOf('HELD', 'HOLD')).toBe('HELD');
  });

  it('takes the word of the manual for the word of the schema', () => {
    expect(commonStatusOf('SUCCEED', 'UNKNOWN')).toBe('SUCCESSFUL');
  });

  it('always gives a common status', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...JOB_STATUSES), (word, internal) => {
        expect(COMMON_STATUSES).toContain(commonStatusOf(word, internal));
      }),
    );
  });
});
