import { ResyncError } from '@resync/platform';

/** Of a tenant in one process; each is held several times over while it is read, parsed and checked. */
const AT_ONCE = 2;
const WAIT_SECONDS = 5;

/** The tenant already sends as many large bodies as one process takes of it. */
export class TooManyLargeBodies extends ResyncError {
  readonly code = 'TOO_MANY_LARGE_BODIES';
  override readonly kind = 'too_many';
  override readonly retryable = true;
  override readonly details = { atOnce: AT_ONCE, retryAfterSeconds: WAIT_SECONDS };
  constructor() {
    super(`this tenant is sending ${AT_ONCE} large bodies already: try again in ${WAIT_SECONDS} seconds`);
  }
}

/** Counts the large bodies that are in hand, so that one tenant's do not fill the memory that all share. */
export class LargeBodies {
  readonly #inHand = new Map<string, number>();

  /** Counts one more until what it answers is called. Throws `TooManyLargeBodies`. */
  enter(whose: string): () => void {
    const others = this.#inHand.get(whose) ?? 0;
    if (others >= AT_ONCE) throw new TooManyLargeBodies();
    this.#inHand.set(whose, others + 1);
    return () => {
      const left = (this.#inHand.get(whose) ?? 1) - 1;
      if (left > 0) this.#inHand.set(whose, left);
      else this.#inHand.delete(whose);
    };
  }
}
