import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..');

/** Licences that ask for no more than their notice. */
const ALLOWED = new Set(
  '0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC0-1.0 ISC MIT Python-2.0 Unlicense'.split(' '),
);
/** Looked at one by one: [package, what its file says]. */
const READ: readonly (readonly [name: string, licence: string])[] = [
  ['unionfs', 'none'], // its LICENSE is the Unlicense
  ['caniuse-lite', 'CC-BY-4.0'], // data for the workflow bundler; nothing of it is passed on
];

const manifest = z.looseObject({
  name: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/** The package of that name that code in `folder` gets; undefined when it is not installed (another platform's). */
function installed(name: string, folder: string): string | undefined {
  const places = createRequire(join(folder, 'x.js')).resolve.paths(name) ?? [];
  return places.map((place) => join(place, name)).find((place) => existsSync(join(place, 'package.json')));
}

/** Every production package, by name: its licence. */
function licences(): Map<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (folder: string): void => {
    const real = dirname(createRequire(import.meta.url).resolve(join(folder, 'package.json')));
    if (seen.has(real)) return;
    seen.add(real);
    const { name, license, dependencies, optionalDependencies } = manifest.parse(
      JSON.parse(readFileSync(join(real, 'package.json'), 'utf8')),
    );
    found.set(name, license ?? 'none');
    for (const dependency of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const place = installed(dependency, real);
      if (place) visit(place);
    }
  };
  visit(root);
  return found;
}

/** `(MIT OR GPL-2.0)` may be used as MIT. */
const mayBeUsed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => ALLOWED.has(part.trim())));

it('every production dependency has a licence that asks for no more than its notice', () => {
  const all = licences();
  expect(all.size).toBeGreaterThan(100);
  expect([...all].filter(([, licence]) => !mayBeUsed(licence)).sort()).toEqual([...READ].sort());
});
