/**
 * Text that grows at its end, as bytes. Rows are written into it one by one and can be forgotten at once: kept as
 * strings until the page is whole, 10,000 of them cost more time in garbage collection than in writing.
 */
export class TextBuffer {
  #length = 0;

  constructor(private memory: Buffer) {}

  append(text: string): void {
    this.#reserve(text.length * 3); // UTF-8 takes at most three bytes for each unit of a string
    this.#length += this.memory.write(text, this.#length);
  }

  bytes(): Buffer {
    return this.memory.subarray(0, this.#length);
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.memory.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.memory.length));
    this.memory.copy(larger, 0, 0, this.#length);
    this.memory = larger;
  }
}

const KEPT = 2;
const WORTH_KEEPING_BYTES = 1024 * 1024;

/**
 * Memory of large pages, used again: each new 20 MB that Node asks for brings a collection of the whole heap nearer,
 * and with 100,000 jobs in it that takes a second.
 */
export class PageMemory {
  readonly #free: Buffer[] = [];

  take(expectedBytes: number): Buffer {
    const index = this.#free.findIndex(({ length }) => length >= expectedBytes);
    const [kept] = index < 0 ? [] : this.#free.splice(index, 1);
    return kept ?? Buffer.allocUnsafe(expectedBytes);
  }

  /** Only when nobody reads it any more. */
  giveBack(memory: Buffer): void {
    if (memory.length < WORTH_KEEPING_BYTES) return;
    this.#free.push(memory);
    this.#free.sort((a, b) => b.length - a.length).splice(KEPT);
  }
}
