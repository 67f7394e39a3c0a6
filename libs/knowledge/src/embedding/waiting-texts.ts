import { EmbeddingBusy } from './embedding.errors.js';

/** Texts of one caller that are worked on together. */
export interface Visitor {
  texts: readonly string[];
  resolve: (vectors: Float32Array[]) => void;
  reject: (error: unknown) => void;
}

/** One party may hold so much of the queue; the rest is for others. */
const SHARE_OF_ONE = 0.5;

/** Who waits for a model thread: parties in turn, each party's own visitors in order of arrival. */
export class WaitingTexts {
  /** In the order of their turns; a party that waits for nothing is not there. */
  readonly #parties = new Map<string, { visitors: Visitor[]; texts: number }>();
  #texts = 0;

  /** `limit`: texts that may wait. */
  constructor(private readonly limit: number) {}

  get texts(): number {
    return this.#texts;
  }

  /** Errors: `EmbeddingBusy`. */
  add(party: string, visitor: Visitor): void {
    const own = this.#parties.get(party) ?? { visitors: [], texts: 0 };
    const count = visitor.texts.length;
    if (this.#texts + count > this.limit || own.texts + count > Math.ceil(this.limit * SHARE_OF_ONE))
      throw new EmbeddingBusy(own.texts);
    own.visitors.push(visitor);
    own.texts += count;
    this.#texts += count;
    this.#parties.set(party, own);
  }

  /** Those who go together: one of each party, again and again, up to `most` texts, at least one visitor. */
  take(most: number): Visitor[] {
    const taken: Visitor[] = [];
    let texts = 0;
    for (;;) {
      const [turn] = this.#parties;
      if (!turn) return taken;
      const [party, own] = turn;
      const [visitor] = own.visitors;
      if (!visitor) return taken;
      texts += visitor.texts.length;
      if (taken.length > 0 && texts > most) return taken;
      taken.push(visitor);
      own.visitors.shift();
      own.texts -= visitor.texts.length;
      this.#texts -= visitor.texts.length;
      this.#parties.delete(party);
      if (own.visitors.length > 0) this.#parties.set(party, own); // to the end of the turns
    }
  }
}
