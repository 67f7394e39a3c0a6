import { expect, it } from 'vitest';
import { wholePercent } from './figures.rules';

it('says neither that all is done while something is open, nor that nothing is done when something is', () => {
  expect([0.996, 0.9999, 0.004, 0.5, 0, 1].map(wholePercent)).toEqual([0.99, 0.99, 0.01, 0.5, 0, 1]);
});
