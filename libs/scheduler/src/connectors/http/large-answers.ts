import { setTimeout as sleep } from 'node:timers/promises';
import { TooManyLargeAnswers } from '../connector.errors.js';
import { BodyTooLarge } from './body.js';
import { inMebibytes, MIB } from './bytes.rules.js';

/** Bytes, inflated, from which an answer counts; a page of a thousand jobs stays below. */
const LARGE_BYTES = 4 * MIB;
/** Each is held as bytes, as text and as rows for a moment. */
const AT_ONCE = 4;
const OF_ONE_TENANT = 2;
/** What comes more slowly is left: how long others wait is for nobody's time limit to say. */
const HELD_MS = 10_000;

interface Waiting {
  tenantId: string;
  admit: () => void;
}

/** The place of one answer while it is read and parsed. */
export interface AnswerPlace {
  /** To be called before more of it is kept than so many bytes: a large one waits until there is room for it. */
  grow(bytes: number): Promise<void>;
  /** Aborted with a `BodyTooLarge` when the room was held for too long: the answer has to be left. */
  readonly overdue: AbortSignal;
  leave(): void;
}

/** The large answers that a process holds at once, of all schedulers together: no tenant's fill the memory of all. */
export class LargeAnswers {
  readonly #held: string[] = [];
  #waiting: Waiting[] = [];

  constructor(private readonly heldMs = HELD_MS) {}

  /** `grow` throws `TooManyLargeAnswers` when there was no room for `waitMs`. */
  place(tenantId: string, waitMs: number): AnswerPlace {
    let entered = false;
    let left = false;
    let clock: NodeJS.Timeout | undefined;
    const held = new AbortController();
    const overstay = () => held.abort(new BodyTooLarge(this.#tooSlow()));
    return {
      overdue: held.signal,
      grow: async (bytes) => {
        if (entered || bytes <= LARGE_BYTES) return;
        await this.#enter(tenantId, waitMs);
        if (left) return this.#leave(tenantId); // the request was given up while it waited
        entered = true;
        clock = setTimeout(overstay, this.heldMs).unref();
      },
      leave: () => {
        left = true;
        clearTimeout(clock);
        if (entered) this.#leave(tenantId);
        entered = false;
      },
    };
  }

  async #enter(tenantId: string, waitMs: number): Promise<void> {
    if (this.#hasRoom(tenantId)) return void this.#held.push(tenantId);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const one = { tenantId, admit: () => resolve(true) };
    this.#waiting.push(one);
    const patience = new AbortController();
    const gaveUp = sleep(waitMs, false, { signal: patience.signal, ref: false }).catch(() => false);
    const admitted = await Promise.race([promise, gaveUp]);
    patience.abort();
    if (admitted) return;
    this.#waiting = this.#waiting.filter((other) => other !== one);
    throw new TooManyLargeAnswers();
  }

  #leave(tenantId: string): void {
    this.#held.splice(this.#held.indexOf(tenantId), 1);
    const [next] = this.#waiting
      .filter((one) => this.#hasRoom(one.tenantId))
      .toSorted((a, b) => this.#heldBy(a.tenantId) - this.#heldBy(b.tenantId)); // of equals, who came first
    if (!next) return;
    this.#waiting = this.#waiting.filter((one) => one !== next);
    this.#held.push(next.tenantId);
    next.admit();
  }

  #hasRoom(tenantId: string): boolean {
    return this.#held.length < AT_ONCE && this.#heldBy(tenantId) < OF_ONE_TENANT;
  }

  #heldBy(tenantId: string): number {
    return this.#held.filter((held) => held === tenantId).length;
  }

  #tooSlow(): string {
    return `it is larger than ${inMebibytes(LARGE_BYTES)} and did not come whole within ${this.heldMs / 1_000} s`;
  }
}
