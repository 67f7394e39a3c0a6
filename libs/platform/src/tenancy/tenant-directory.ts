import { Injectable } from '@nestjs/common';
import { SystemTransaction } from '../persistence/system-transaction.js';

/** Which tenants there are, for the house's own rounds; what is theirs is then read in a transaction of each. */
@Injectable()
export class TenantDirectory {
  constructor(private readonly system: SystemTransaction) {}

  /** Ids of all that are not disabled, oldest first. */
  async enabled(): Promise<string[]> {
    const rows = await this.system.run((manager) =>
      manager.query<{ id: string }[]>(
        'select id from tenant where disabled_at is null order by created_at, id',
      ),
    );
    return rows.map(({ id }) => id);
  }
}
