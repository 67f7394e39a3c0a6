import { setTimeout as delay } from 'node:timers/promises';
import { type DueMessage } from './push-message.repository.js';
import { type Outcome } from './push-settlement.js';

/** Requests of one tenant at once. */
const PLACES = 16;
/** For what failed before, or goes to a browser that fails: the other places stay free for what goes through. */
const DOUBTFUL_PLACES = 8;
/** Later in a turn nothing doubtful begins: it may hang for as long as the turn still lasts. */
const DOUBTFUL_FOR_MS = 10_000;

/** What is on its way in one turn of a tenant: whoever is done makes room for the next, and each browser has one place at most. */
export class PushPool {
  readonly #sending = new Map<string, { message: DueMessage; sent: Promise<void> }>();
  #done: Outcome[] = [];
  #failure: { error: unknown } | null = null;

  constructor(private readonly doubtfulUntil = Date.now() + DOUBTFUL_FOR_MS) {}

  get empty(): boolean {
    return this.#sending.size === 0;
  }

  get free(): number {
    return PLACES - this.#sending.size;
  }

  /** The ids of those that have their place. */
  get browsers(): string[] {
    return [...this.#sending.keys()];
  }

  /** Which of these have a place now. They are of different browsers, none of which has one, in the order of their turn. */
  choose(due: readonly DueMessage[], now = Date.now()): DueMessage[] {
    const sending = [...this.#sending.values()].filter(({ message }) => message.doubtful).length;
    let room = now < this.doubtfulUntil ? DOUBTFUL_PLACES - sending : 0;
    return due.filter(({ doubtful }) => !doubtful || room-- > 0).slice(0, this.free);
  }

  begin(message: DueMessage, send: () => Promise<Outcome>): void {
    const sent = send().then(
      (outcome) => void this.#done.push(outcome),
      (error: unknown) => (this.#failure ??= { error }) && undefined,
    );
    this.#sending.set(message.browser.id, { message, sent });
  }

  /** What is done, and has given back its place; waits so long for the first of it. Throws what `send` threw. */
  async take(withinMs: number): Promise<Outcome[]> {
    const waited = new AbortController();
    const sent = [...this.#sending.values()].map((one) => one.sent);
    if (this.#done.length === 0 && !this.#failure)
      await Promise.race([...sent, delay(withinMs, undefined, waited).catch(() => undefined)]);
    waited.abort();
    if (this.#failure) throw this.#failure.error;
    const done = this.#done.splice(0);
    for (const { message } of done) this.#sending.delete(message.browser.id);
    return done;
  }
}
