import { type LeaseRepository } from './lease.repository.js';
import { type Charge, intervalUs, type Limit, type Standing } from './rate-limit.rules.js';

/** What a replica has not used by then is lost: a block must not be spent long after it was counted. */
const BLOCK_LIVES_MS = 10_000;
const MAX_BLOCKS = 20_000;

interface Block {
  left: number;
  until: number;
}

/** A tenth of the burst, so that ten replicas find a block each. */
export const blockSize = ({ burst }: Limit): number => Math.max(1, Math.floor(burst / 10));

/**
 * The stand-in for Valkey: permissions are taken from PostgreSQL in blocks, one statement each, and spent from memory.
 * Requests that find no block wait for the same statement.
 */
export class LeasedBlocks {
  readonly #blocks = new Map<string, Block>();
  readonly #lending = new Map<string, Promise<boolean>>();

  constructor(
    private readonly leases: Pick<LeaseRepository, 'lend'>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** All give a permission, or none does. Rejects when PostgreSQL does not answer. */
  async take(charges: readonly Charge[]): Promise<Standing> {
    for (let empty; (empty = charges.find(({ key }) => this.#left(key) === 0));)
      if (!(await this.#lend(empty))) return refusal(empty);
    const tightest = charges.reduce((a, b) => (this.#left(a.key) <= this.#left(b.key) ? a : b));
    for (const { key } of charges) this.#blocks.get(key)!.left--;
    const { scope, limit, key } = tightest;
    return { scope, limit, granted: true, remaining: this.#left(key), waitMs: 0 };
  }

  #left(key: string): number {
    const block = this.#blocks.get(key);
    return block && block.until > this.now() ? block.left : 0;
  }

  #lend(charge: Charge): Promise<boolean> {
    const { key } = charge;
    const asked = this.#lending.get(key) ?? this.#ask(charge).finally(() => this.#lending.delete(key));
    this.#lending.set(key, asked);
    return asked;
  }

  async #ask({ key, limit }: Charge): Promise<boolean> {
    const size = blockSize(limit);
    const lent = await this.leases.lend(key, blockMs(limit), (intervalUs(limit) * limit.burst) / 1_000);
    if (!lent) return false;
    if (this.#blocks.size >= MAX_BLOCKS) this.#blocks.clear(); // closed: what was not spent is lost
    this.#blocks.set(key, { left: size, until: this.now() + BLOCK_LIVES_MS });
    return true;
  }
}

const blockMs = (limit: Limit): number => (blockSize(limit) * intervalUs(limit)) / 1_000;

const refusal = ({ scope, limit }: Charge): Standing => ({
  scope,
  limit,
  granted: false,
  remaining: 0,
  waitMs: blockMs(limit),
});
