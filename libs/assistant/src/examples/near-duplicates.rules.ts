/** How alike the word sets of two texts must be to be called near-duplicates (Jaccard index). */
export const NEAR = 0.8;
/** Shorter texts are alike by accident: only equal ones count. */
const LEAST_WORDS = 4;

export interface Text {
  id: string;
  text: string;
}

/** The text as far as it counts for equality: no case, accents or punctuation. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const wordsOf = (text: string): Set<string> => new Set(plain(text).split(' ').filter(Boolean));

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared);
}

/**
 * Pairs of texts whose words are the same to `NEAR`, each pair once. Sets that are so alike share one of the rarest words of
 * either (prefix filtering, Chaudhuri et al. 2006), so only those are compared.
 */
export function nearDuplicates(texts: readonly Text[]): [Text, Text][] {
  const sets = texts.map(({ text }) => wordsOf(text));
  const frequency = new Map<string, number>();
  for (const set of sets) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byRareWord = new Map<string, number[]>();
  const found: [Text, Text][] = [];
  sets.forEach((set, i) => {
    const current = texts[i];
    if (!current || set.size < LEAST_WORDS) return;
    const candidates = new Set<number>();
    for (const word of rarest(set, frequency)) {
      const holders = byRareWord.get(word) ?? [];
      for (const j of holders) candidates.add(j);
      byRareWord.set(word, [...holders, i]);
    }
    for (const j of candidates) {
      const [other, otherSet] = [texts[j], sets[j]];
      if (other && otherSet && jaccard(set, otherSet) >= NEAR) found.push([other, current]);
    }
  });
  return found;
}

function rarest(set: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): string[] {
  const kept = set.size - Math.ceil(NEAR * set.size) + 1;
  return [...set]
    .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
    .slice(0, kept);
}
