import { expect, it } from 'vitest';
import { pageOutOfView } from './live-pages';

const page = (name: string, rows: number) => ({
  items: Array.from({ length: rows }, (_, i) => ({ id: `${name}${i}` })),
  nextCursor: name,
});
const pages = [page('a', 100), page('b', 100), page('c', 50)];
const behind = (after: string) => ({ cursor: 'any', after });
const TOP = { first: 0, last: 10 };

it('reads anew what is in view, and keeps what is not', () => {
  const view = { first: 90, last: 120 };
  expect(pageOutOfView(pages, undefined, view)).toBeUndefined();
  expect(pageOutOfView(pages, behind('a99'), view)).toBeUndefined();
  expect(pageOutOfView(pages, behind('b99'), view)).toEqual(pages[2]);
});

it('reads a page that was not read before', () => {
  expect(pageOutOfView(pages, behind('c49'), TOP)).toBeUndefined();
  expect(pageOutOfView(pages, behind('unheard of'), TOP)).toBeUndefined();
  expect(pageOutOfView([], undefined, TOP)).toBeUndefined();
});

it('keeps what lies below new rows, with those that they pushed out of the page above', () => {
  const kept = pageOutOfView(pages, behind('a97'), TOP);
  expect(kept?.items.slice(0, 3).map(({ id }) => id)).toEqual(['a98', 'a99', 'b0']);
  expect([kept?.items.length, kept?.nextCursor]).toEqual([102, 'b']);
  expect(pageOutOfView(pages, behind('c40'), TOP)?.items).toHaveLength(9);
});
