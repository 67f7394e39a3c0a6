import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from './operation-hash.rules.js';

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
};

it('does not depend on the order of keys, at any depth', () => {
  fc.assert(fc.property(fc.jsonValue(), (v) => canonicalJson(reversed(v)) === canonicalJson(v)));
});

it('still tells different values and different orders of a list apart', () => {
  expect(canonicalJson({ a: [1, 2] })).not.toBe(canonicalJson({ a: [2, 1] }));
  expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: '1' }));
});
