import { setTimeout as sleep } from 'node:timers/promises';
import { TooManyLargeAnswers } from '../connector.errors.js';
import { MIB } from './bytes.rules.js';

/** Bytes, inflated, from which an answer counts; a page of a thousand jobs stays below. */
const LARGE_BYTES = 4 * MIB;
/** Each is held as bytes, as text and as rows for a moment. */
const AT_ONCE = 4;
const OF_ONE_TENANT = 2;

interface Waiting {
  tenantId: string;
  admit: () => void;
}

/** The place of one answer while it is read and parsed. */
export interface AnswerPlace {
  /** To be called before more of it is kept than so many bytes: a large one waits until there is room for it. */
  grow(bytes: number): Promise<void>;
  leave(): void;
}

/** The large answers that a process holds at once, of all schedulers together: no tenant's fill the memory of all. */
export class LargeAnswers {
  readonly #held: string[] = [];
  #waiting: Waiting[] = [];

  /** `grow` throws `TooManyLargeAnswers` when there was no room for `waitMs`. */
  place(tenantId: string, waitMs: number): AnswerPlace {
    let entered = false;
    let left = false;
    return {
      grow: async (bytes) => {
        if (entered || bytes <= LARGE_BYTES) return;
        await this.#enter(tenantId, waitMs);
        if (left)
          this.#leave(tenantId); // the request was given up while it waited
        else entered = true;
      },
      leave: () => {
        left = true;
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
    const next = this.#waiting.find((one) => this.#hasRoom(one.tenantId));
    if (!next) return;
    this.#waiting = this.#waiting.filter((one) => one !== next);
    this.#held.push(next.tenantId);
    next.admit();
  }

  #hasRoom(tenantId: string): boolean {
    const own = this.#held.filter((held) => held === tenantId).length;
    return this.#held.length < AT_ONCE && own < OF_ONE_TENANT;
  }
}
