import { describe, expect, it } from 'vitest';
import { batchesOf, isTooBig, MAX_REQUEST_BYTES } from './batches.rules';
import { decoded } from './composer-file';

const files = (...sizes: number[]) => sizes.map((sentBytes) => ({ sentBytes }));
const sizes = (batches: { sentBytes: number }[][]) => batches.map((batch) => batch.map((f) => f.sentBytes));

describe('requests', () => {
  it('hold as many files as fit, in their order', () => {
    expect(sizes(batchesOf(files(40, 50, 30, 60, 7), 100))).toEqual([
      [40, 50],
      [30, 60, 7],
    ]);
  });

  it('hold no more files than the API takes, and a file of its own size alone', () => {
    expect(sizes(batchesOf(files(1, 1, 1), 100, 2))).toEqual([[1, 1], [1]]);
    expect(sizes(batchesOf(files(99, 1), 100))).toEqual([[99], [1]]);
    expect(isTooBig({ sentBytes: MAX_REQUEST_BYTES + 1 })).toBe(true);
  });
});

describe('a file', () => {
  it('is read as UTF-8, and as Windows-1252 when it is not', () => {
    expect(decoded(Uint8Array.from(Buffer.from('FECHAMENTO MÊS')).buffer)).toEqual({
      text: 'FECHAMENTO MÊS',
      encoding: 'utf-8',
    });
    expect(decoded(Uint8Array.of(0x4d, 0xca, 0x53, 0x80).buffer)).toEqual({
      text: 'MÊS€',
      encoding: 'windows-1252',
    });
  });
});
