import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import i18next from 'i18next';
import { expect, it } from 'vitest';
import { dictionary } from './dictionary';

const SOURCE = resolve(import.meta.dirname, '..');
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
const code = files
  .filter((file) => /\.tsx?$/.test(file) && !/(\.words|\.spec|i18n\/(pt|en))\.tsx?$/.test(file))
  .map((file) => readFileSync(join(SOURCE, file), 'utf8'))
  .join('\n');

/** All keys: of the first load, and of each feature that brings its words with its page. */
async function allKeys(): Promise<string[]> {
  await i18next.init({ lng: 'pt', keySeparator: '/', resources: { pt: { translation: dictionary.pt } } });
  for (const file of files.filter((name) => name.endsWith('.words.ts'))) await import(join(SOURCE, file));
  return keysIn(i18next.getResourceBundle('pt', 'translation') as object, '');
}

const keysIn = (words: object, above: string): string[] =>
  Object.entries(words).flatMap(([name, word]: [string, unknown]) =>
    typeof word === 'object' && word !== null ? keysIn(word, `${above}${name}/`) : [`${above}${name}`],
  );

const escaped = (text: string): string => text.replaceAll(/[.*+?^()|[\]\\]/g, String.raw`\$&`);
/** `settings/part/${name}` in the code stands for any key of that shape. */
const shapes = [...code.matchAll(/`([\w.]+\/(?:[^`${}]|\$\{[^`{}]*\})*)`/g)].map(
  ([, template = '']) =>
    new RegExp(
      `^${template
        .split(/\$\{[^}]*\}/)
        .map(escaped)
        .join('[^/]+')}$`,
    ),
);

const isUsed = (key: string): boolean => {
  const plain = key.replace(/_(zero|one|other)$/, '');
  return (
    [`'${plain}'`, `"${plain}"`].some((literal) => code.includes(literal)) ||
    shapes.some((shape) => shape.test(plain))
  );
};

it('holds no word that nothing says', async () => {
  const keys = await allKeys();
  expect(keys.length).toBeGreaterThan(500);
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});
