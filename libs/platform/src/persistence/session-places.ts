/** Of a pool's connections, for sessions: the rest stays for short transactions, which sessions need too. */
const SHARE = 2 / 3;
/** Of the places, for tenants that hold none: a noisy tenant never takes the last ones. */
const KEPT_FOR_OTHERS = 1 / 5;

interface Waiter {
  tenantId: string;
  go: () => void;
}

/**
 * Places for sessions that keep a connection for long, shared fairly: when all are taken, the next one goes to the tenant
 * that holds fewest, among equals to who came first. So a tenant with one connection waits for one session to end, never
 * for a neighbour's queue.
 */
export class SessionPlaces {
  #free: number;
  readonly #kept: number;
  readonly #held = new Map<string, number>();
  #waiting: Waiter[] = [];

  constructor(poolSize: number) {
    this.#free = Math.max(1, Math.floor(poolSize * SHARE));
    this.#kept = Math.floor(this.#free * KEPT_FOR_OTHERS);
  }

  /** Resolves with what gives the place back; calling that again does nothing. */
  async take(tenantId: string): Promise<() => void> {
    const given = new Promise<void>((go) => this.#waiting.push({ tenantId, go }));
    this.#giveOut();
    await given;
    let held = true;
    return () => {
      if (held) this.#giveBack(tenantId);
      held = false;
    };
  }

  #giveOut(): void {
    for (let next = this.#next(); next; next = this.#next()) {
      const { tenantId, go } = next;
      this.#waiting = this.#waiting.filter((waiter) => waiter !== next);
      this.#free--;
      this.#held.set(tenantId, this.#heldBy(tenantId) + 1);
      go();
    }
  }

  /** Who gets a place now, of those who wait. */
  #next(): Waiter | undefined {
    let next: Waiter | undefined;
    for (const waiter of this.#waiting) {
      const held = this.#heldBy(waiter.tenantId);
      if (this.#free <= (held > 0 ? this.#kept : 0)) continue;
      if (!next || held < this.#heldBy(next.tenantId)) next = waiter;
    }
    return next;
  }

  #giveBack(tenantId: string): void {
    this.#free++;
    const held = this.#heldBy(tenantId) - 1;
    if (held > 0) this.#held.set(tenantId, held);
    else this.#held.delete(tenantId);
    this.#giveOut();
  }

  #heldBy(tenantId: string): number {
    return this.#held.get(tenantId) ?? 0;
  }
}
