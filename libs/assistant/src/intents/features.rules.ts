import { type Features } from './linear-classifier.js';
import { masked } from './masking.rules.js';

/** Number of places that features are hashed to: a power of two. */
export const FEATURE_SPACE = 2 ** 17;

const MAX_WORDS = 200;
/** How much each kind of feature counts beside the others. */
const KINDS = { word: 1, pair: 0.8, triple: 0.5, part: 0.35, shape: 0.5 } as const;
type Kind = keyof typeof KINDS;

const foldedWords = (text: string): string[] =>
  masked(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+|[?!]/g)
    ?.slice(0, MAX_WORDS) ?? [];

/** FNV-1a over the UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

/** Words, neighbours, parts of words of two to five letters, and the shape of the text. */
export function featuresOf(text: string): Features {
  const found = new Map<number, number>();
  const add = (kind: Kind, name: string): void => {
    const place = hash(`${kind}:${name}`) & (FEATURE_SPACE - 1);
    found.set(place, Math.max(found.get(place) ?? 0, KINDS[kind]));
  };
  const words = ['^', ...foldedWords(text), '$'];
  for (let i = 1; i < words.length; i++) {
    const [before, word = '', after] = [words[i - 1], words[i], words[i + 1]];
    if (i < words.length - 1) {
      add('word', word);
      addParts(word, (part) => add('part', part));
    }
    add('pair', `${before} ${word}`);
    if (after !== undefined) add('triple', `${before} ${word} ${after}`);
  }
  add('shape', `words ${Math.min(12, Math.ceil(Math.log2(words.length) * 2))}`);
  add('shape', `lines ${Math.min(4, text.split('\n').length)}`);
  const weights = Float32Array.from(found.values());
  const length = Math.hypot(...weights);
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) / length;
  return { places: Uint32Array.from(found.keys()), weights };
}

function addParts(word: string, add: (part: string) => void): void {
  if (word.length < 2 || word.startsWith('x')) return;
  const framed = `<${word}>`;
  for (let size = 2; size <= 5; size++)
    for (let at = 0; at + size <= framed.length; at++) add(framed.slice(at, at + size));
}
