import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const written = globSync(['{apps,libs,bench,eval,test,tools}/**/*.{ts,mjs,sh}', 'resync'], {
  cwd: root,
  exclude: (path) => /(^|\/)(node_modules|generated|dist)(\/|$)/.test(path),
});
const lines = written
  .map((file) => ({ file, count: readFileSync(resolve(root, file), 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.count - b.count);
const at = (share: number) => lines[Math.floor(lines.length * share)]?.count ?? 0;

describe('files written by hand', () => {
  it('have at most 400 lines', () => {
    expect(lines.filter(({ count }) => count > 400)).toEqual([]);
  });

  it('have a median of at most 60 lines and a 90th percentile of at most 200', () => {
    expect(at(0.5)).toBeLessThanOrEqual(60);
    expect(at(0.9)).toBeLessThanOrEqual(200);
  });
});

describe('classes', () => {
  it('take at most five collaborators', () => {
    const crowded = written
      .filter((file) => file.includes('/src/'))
      .flatMap((file) =>
        [...readFileSync(resolve(root, file), 'utf8').matchAll(/constructor\(([^)]*)\)/g)]
          .filter(
            ([, parameters]) =>
              (parameters?.match(/\b(private|protected|public)? ?readonly \w+\??:/g) ?? []).length > 5,
          )
          .map(() => file),
      );
    expect(crowded).toEqual([]);
  });
});
