import fc from 'fast-check';
import { expect, it } from 'vitest';
import { everything, openOnes, withIds } from './oql.rules.js';

it('orders every listing by one documented field, so that offsets mean something', () => {
  expect(everything('job')).toBe("name LIKE '@' ORDER BY id ASC");
  expect(everything('workstation')).toBe("name LIKE '@' ORDER BY name ASC");
});

it('asks for open jobs by documented fields only', () => {
  expect(openOnes('job')).toBe(
    "jobruns.commonStatus IN ['WAITING', 'READY', 'RUNNING', 'ERROR', 'HELD', 'BLOCKED', 'UNDECIDED'] ORDER BY id ASC",
  );
  expect(openOnes('jobstream')).toMatch(/^commonStatus IN \[/);
});

it('writes ids as they are', () => {
  expect(withIds('job', ['a', 'b'])).toBe("id IN ['a', 'b'] ORDER BY id ASC");
});

it('refuses an id that would end its quotes', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("'", '\\', '\n', '\0'), fc.string(), (before, bad, after) => {
      expect(() => withIds('job', [before + bad + after])).toThrow(RangeError);
    }),
  );
});
