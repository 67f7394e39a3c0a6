import { expect, it } from 'vitest';
import { pageOutOfView } from './live-pages';

const page = (name: string, rows: number) => ({
  items: Array.from({ length: rows }, (_, i) => ({ id: `${name}${i}` })),
  nextCursor: name,
  asOf: '2026-11-21T03:00:00Z',
  sources: [],
});
const pages = [page('a', 100), page('b', 100), page('c', 50)];
const data = { pages, pageParams: [undefined, 'a', 'b'] };

it('reads anew what is in view, and keeps what is not', () => {
  const view = { first: 90, last: 120 };
  expect(pageOutOfView(data, undefined, view)).toBeUndefined();
  expect(pageOutOfView(data, 'a', view)).toBeUndefined();
  expect(pageOutOfView(data, 'b', view)).toBe(pages[2]);
});

it('reads a page that was not read before', () => {
  expect(pageOutOfView(data, 'c', { first: 0, last: 10 })).toBeUndefined();
  expect(pageOutOfView(undefined, undefined, { first: 0, last: 10 })).toBeUndefined();
});
