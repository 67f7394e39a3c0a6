import { Injectable } from '@nestjs/common';
import { SystemTransaction } from '../persistence/system-transaction.js';

/** Blocks of permissions lent to replicas while Valkey is away: the same buckets, filled by PostgreSQL's clock. */
@Injectable()
export class LeaseRepository {
  constructor(private readonly system: SystemTransaction) {}

  /**
   * Takes a block that fills `blockMs` of the bucket, if its `burstMs` have room for it. One statement; it clears
   * buckets away that have been full for an hour.
   */
  async lend(key: string, blockMs: number, burstMs: number): Promise<boolean> {
    const lent = await this.system.run((manager) =>
      manager.query<unknown[]>(
        `with idle as (
           delete from rate_limit_lease where key in (
             select key from rate_limit_lease where full_at < now() - interval '1 hour' and key <> $1
             limit 100 for update skip locked)
         )
         insert into rate_limit_lease as lease (key, full_at) values ($1, now() + $2 * interval '1 millisecond')
         on conflict (key) do update set full_at = greatest(lease.full_at, now()) + $2 * interval '1 millisecond'
           where greatest(lease.full_at, now()) + $2 * interval '1 millisecond' <= now() + $3 * interval '1 millisecond'
         returning key`,
        [key, blockMs, burstMs],
      ),
    );
    return lent.length > 0;
  }
}
