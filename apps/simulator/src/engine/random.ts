/** Seedable generator (sfc32): the same seed gives the same sequence on every machine. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d = 1;

  constructor(seed: number | string) {
    const h = hash32(String(seed));
    this.#a = h;
    this.#b = h ^ 0x9e3779b9;
    this.#c = h ^ 0x243f6a88;
    for (let i = 0; i < 12; i++) this.int32();
  }

  /** 32 random bits, signed. */
  int32(): number {
    const t = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + t) | 0;
    return t;
  }

  /** In [0, 1). */
  next(): number {
    return (this.int32() >>> 0) / 0x1_0000_0000;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number, both bounds included. */
  between(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[Math.floor(this.next() * list.length)] ?? list[0];
  }

  /** Standard normal (Box-Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  logNormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  uuid(): string {
    return formatUuid(this.int32(), this.int32(), this.int32(), this.int32());
  }
}

/** A UUID that depends on the text alone: ids of definitions stay the same across starts. */
export function uuidOf(text: string): string {
  const random = new Random(text);
  return random.uuid();
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hex32 = (n: number) =>
  `${HEX[(n >>> 24) & 255]}${HEX[(n >>> 16) & 255]}${HEX[(n >>> 8) & 255]}${HEX[n & 255]}`;

/** Marks version 5 and the RFC variant, as the ids of the samples do. */
function formatUuid(a: number, b: number, c: number, d: number): string {
  const second = hex32((b & 0xffff0fff) | 0x5000);
  const third = hex32((c & 0x3fffffff) | 0x80000000);
  return `${hex32(a)}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${hex32(d)}`;
}

/** FNV-1a with a final mix. */
function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  return h ^ (h >>> 13);
}
