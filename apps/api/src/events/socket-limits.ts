/** Counts the sockets of each tenant in this process, and those that have not said who they are. */
export class SocketLimits {
  readonly #open = new Map<string, number>();

  constructor(
    private readonly perTenant: number,
    private readonly strangers: number,
  ) {}

  /** Null when the tenant has as many as it may; else what to call, once, when the socket is gone. */
  enter(tenantId: string): (() => void) | null {
    return this.#count(tenantId, this.perTenant);
  }

  /** The same for a socket before it has said who it is. */
  greet(): (() => void) | null {
    return this.#count('', this.strangers);
  }

  #count(key: string, most: number): (() => void) | null {
    const open = this.#open.get(key) ?? 0;
    if (open >= most) return null;
    this.#open.set(key, open + 1);
    return () => {
      const left = (this.#open.get(key) ?? 1) - 1;
      if (left > 0) this.#open.set(key, left);
      else this.#open.delete(key);
    };
  }
}
