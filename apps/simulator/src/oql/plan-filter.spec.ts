import { describe, expect, it } from 'vitest';
import { compilePlanFilter } from './plan-filter.js';

const job = { workstation: '/AGT1', object: '/FECHADIA', job: 'CALC' };
const holds = (filter: string, path: typeof job) => compilePlanFilter(filter)?.(path) ?? true;

describe('a plan filter', () => {
  it('of wildcards alone matches everything without looking', () => {
    for (const filter of ['', '/@/@#/@/@.@', '/@/@#/@/@', '/@/@'])
      expect(compilePlanFilter(filter)).toBeNull();
  });

  it('tells workstation, stream and job apart', () => {
    expect(holds('/@/AGT1#/@/@.@', job)).toBe(true);
    expect(holds('/@/AGT2#/@/@.@', job)).toBe(false);
    expect(holds('/@/@#/@/FECHA@.@', job)).toBe(true);
    expect(holds('/@/@#/@/@.CALC', job)).toBe(true);
    expect(holds('/@/@#/@/@.CAL', job)).toBe(false);
  });

  it('finds a folder by name, and the root folder as /', () => {
    const inFolder = { ...job, object: '/BANK/FECHADIA' };
    expect([holds('/@/@#/BANK/@', inFolder), holds('/@/@#/BANK/@', job)]).toEqual([true, false]);
    expect([holds('/@/@#/FECHADIA', job), holds('/@/@#/FECHADIA', inFolder)]).toEqual([true, false]);
  });
});
