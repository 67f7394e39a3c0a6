import { describe, expect, it } from 'vitest';
import { returnCodeRule } from './return-code.js';

const codes = (expression: string | undefined, upTo = 12) =>
  Array.from({ length: upTo + 1 }, (_, code) => code).filter(returnCodeRule(expression));

describe('a success condition', () => {
  it('is zero when there is none or it cannot be read', () => {
    expect(codes(undefined)).toEqual([0]);
    expect(codes('whatever you like')).toEqual([0]);
    expect(codes('(RC=0')).toEqual([0]);
  });

  it('combines comparisons with AND, OR, NOT and parentheses', () => {
    expect(codes('(RC=0) OR (RC=4)')).toEqual([0, 4]);
    expect(codes('RC<=4 AND RC!=3')).toEqual([0, 1, 2, 4]);
    expect(codes('NOT (RC>2)')).toEqual([0, 1, 2]);
    expect(codes('RC=9 OR RC>=2 AND RC<4')).toEqual([2, 3, 9]);
    expect(returnCodeRule('RC<-1')(-2)).toBe(true);
  });
});
