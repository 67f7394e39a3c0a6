import { expect, it } from 'vitest';
import { graphOf, type Known, walk } from './graph.rules';

const known = (id: string, changes: Partial<Known> = {}): Known => ({
  id,
  kind: 'job',
  key: `/A#/S.${id}`,
  status: 'HOLD',
  dependencies: [],
  successors: [],
  ...changes,
});
const waitsFor = (id: string, status = 'unsatisfied') => ({
  kind: 'internal',
  status,
  predecessorJobId: id,
  predecessorStreamId: null,
  predecessorKey: `/A#/S.${id}`,
  predecessorStatus: 'ABEND',
  target: null,
});
const next = (id: string) => ({ id, kind: 'job' as const, key: `/A#/S.${id}`, status: 'HOLD' });
const ids = (graph: ReturnType<typeof graphOf>) => graph.nodes.map(({ id }) => id);

it('draws what a job waits for before it and what waits for it behind it', () => {
  const graph = graphOf([known('b', { dependencies: [waitsFor('a')], successors: [next('c')] })]);
  expect(ids(graph)).toEqual(['b', 'a', 'c']);
  expect(graph.edges).toEqual([
    { from: 'a', to: 'b', satisfied: false },
    { from: 'b', to: 'c', satisfied: null },
  ]);
});

it('draws each job of a circle once', () => {
  const graph = graphOf([
    known('a', { dependencies: [waitsFor('b')], successors: [next('b')] }),
    known('b', { dependencies: [waitsFor('a')], successors: [next('a')] }),
  ]);
  expect(ids(graph)).toEqual(['a', 'b']);
  expect(graph.edges).toEqual([
    { from: 'b', to: 'a', satisfied: false },
    { from: 'a', to: 'b', satisfied: false },
  ]);
});

it('draws files, prompts and resources as what they are', () => {
  const file = {
    ...waitsFor('x'),
    predecessorJobId: null,
    predecessorKey: null,
    kind: 'file',
    target: '/in/a.csv',
  };
  const [, node] = graphOf([known('a', { dependencies: [file] })]).nodes;
  expect(node).toMatchObject({ kind: 'target', key: '/in/a.csv', of: 'file' });
});

it('draws some of many successors, and more of them when asked', () => {
  const many = known('a', { successors: Array.from({ length: 100 }, (_, i) => next(`n${i}`)) });
  expect(graphOf([many]).nodes).toHaveLength(1 + 12 + 1);
  expect(graphOf([many]).nodes.at(-1)).toMatchObject({ kind: 'more', key: '88', of: 'a' });
  expect(graphOf([many], new Map([['a', 100]])).nodes).toHaveLength(101);
});

it('walks by arrow keys to the nearest of the side', () => {
  const places = [
    { id: 'a', x: 0, y: 0 },
    { id: 'b', x: 0, y: 50 },
    { id: 'c', x: 100, y: 40 },
  ];
  const edges = [
    { from: 'a', to: 'c', satisfied: null },
    { from: 'b', to: 'c', satisfied: null },
  ];
  expect(walk(places, edges, 'c', 'ArrowLeft')).toBe('b');
  expect(walk(places, edges, 'a', 'ArrowRight')).toBe('c');
  expect(walk(places, edges, 'b', 'ArrowUp')).toBe('a');
  expect([walk(places, edges, 'a', 'ArrowUp'), walk(places, edges, 'a', 'x')]).toEqual([null, null]);
});
