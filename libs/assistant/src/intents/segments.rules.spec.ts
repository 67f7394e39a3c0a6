import fc from 'fast-check';
import { expect, it } from 'vitest';
import { segments } from './segments.rules.js';

it.each([
  ['por que o FIN.FECHA01 abendou', 1],
  ['por que o FOLHA abendou e quem depende dele?', 2],
  ['why did PAYROLL fail and what runs after it? also who changed it', 3],
  ['bom dia! pq o X_01 não rodou?', 1],
  ['quem vem antes do FAT_01, quem vem depois', 2],
  ['1) quem roda antes\n2) agentes do rio', 2],
  ['falei com o dono. pode cancelar o FAT_01?', 1],
  ['who holds TAPE1 and also why is GL_02 late', 2],
  ['quero o job A e o job B', 1],
  ['quem roda depois do FECHADIA?', 1],
  ['status do FAT_01. roda de novo o FAT_02.', 2],
])('%s: parts %i', (text, count) => {
  expect(segments(text)).toHaveLength(count);
});

it('gives parts of the text, in order, for whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      let at = 0;
      const parts = segments(text);
      expect(parts.length).toBeLessThanOrEqual(6);
      for (const part of parts) {
        const found = text.indexOf(part, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found;
      }
    }),
  );
});
