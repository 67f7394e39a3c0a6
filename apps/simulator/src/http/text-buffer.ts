/**
 * Text that grows at its end, as bytes. Rows are written into it one by one and can be forgotten at once: kept as
 * strings until the page is whole, 10,000 of them cost more time in garbage collection than in writing.
 */
export class TextBuffer {
  #bytes: Buffer;
  #length = 0;

  constructor(expectedBytes: number) {
    this.#bytes = Buffer.allocUnsafe(expectedBytes);
  }

  append(text: string): void {
    this.#reserve(text.length * 3); // UTF-8 takes at most three bytes for each unit of a string
    this.#length += this.#bytes.write(text, this.#length);
  }

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
