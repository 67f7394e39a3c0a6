import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EmbeddingBusy } from './embedding.errors.js';
import { type Visitor, WaitingTexts } from './waiting-texts.js';

const visitor = (...texts: string[]): Visitor => ({
  texts,
  resolve: () => undefined,
  reject: () => undefined,
});
const said = (visitors: readonly Visitor[]): string[] => visitors.flatMap(({ texts }) => [...texts]);

it('serves parties in turn: who asks little does not wait behind who asks much', () => {
  const waiting = new WaitingTexts(100);
  for (let i = 0; i < 20; i++) waiting.add('noisy', visitor(`n${i}`));
  waiting.add('quiet', visitor('q'));
  expect(said(waiting.take(4))).toEqual(['n0', 'q', 'n1', 'n2']);
});

it('refuses a party that holds half of the queue, and still takes another', () => {
  const waiting = new WaitingTexts(10);
  waiting.add('noisy', visitor('1', '2', '3', '4', '5'));
  expect(() => waiting.add('noisy', visitor('6'))).toThrow(EmbeddingBusy);
  waiting.add('quiet', visitor('a', 'b', 'c'));
  expect(() => waiting.add('third', visitor('x', 'y', 'z'))).toThrow(EmbeddingBusy);
  expect(waiting.texts).toBe(8);
});

it('takes a visitor that is larger than a visit alone', () => {
  const waiting = new WaitingTexts(100);
  waiting.add('a', visitor('1', '2', '3'));
  waiting.add('b', visitor('4'));
  expect([said(waiting.take(2)), said(waiting.take(2)), waiting.take(2)]).toEqual([
    ['1', '2', '3'],
    ['4'],
    [],
  ]);
});

it('hands out everybody once, each party in its own order, whatever comes', () => {
  const arrival = fc.record({ party: fc.constantFrom('a', 'b', 'c'), texts: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(fc.array(arrival, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (arrivals, most) => {
      const waiting = new WaitingTexts(10_000);
      const added = arrivals.map(({ party, texts }, i) => {
        const one = visitor(...Array.from({ length: texts }, (_, j) => `${party}/${i}/${j}`));
        waiting.add(party, one);
        return one;
      });
      const out: Visitor[] = [];
      for (let visit = waiting.take(most); visit.length > 0; visit = waiting.take(most)) {
        expect(visit.length === 1 || said(visit).length <= most).toBe(true);
        out.push(...visit);
      }
      expect(waiting.texts).toBe(0);
      const of = (visitors: Visitor[], party: string) =>
        said(visitors).filter((text) => text.startsWith(party));
      for (const party of ['a', 'b', 'c']) expect(of(out, party)).toEqual(of(added, party));
    }),
  );
});
