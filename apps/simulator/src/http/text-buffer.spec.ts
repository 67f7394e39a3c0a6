import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PageMemory, TextBuffer } from './text-buffer.js';

it('holds whatever text was appended, in whatever script, in however little memory it began', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.integer({ min: 0, max: 64 }), (texts, bytes) => {
      const buffer = new TextBuffer(Buffer.alloc(bytes));
      for (const text of texts) buffer.append(text);
      expect(buffer.bytes()).toEqual(Buffer.concat(texts.map((text) => Buffer.from(text))));
    }),
  );
});

it('uses the memory of a large page again once it is given back, and not before', () => {
  const pages = new PageMemory();
  const first = pages.take(3_000_000);
  expect(pages.take(2_000_000)).not.toBe(first);
  pages.giveBack(first);
  expect(pages.take(2_500_000)).toBe(first);
  expect(pages.take(2_500_000)).not.toBe(first);
});
