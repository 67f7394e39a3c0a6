import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';

/** What the database knows of the plan tables' sizes. */
@Injectable()
export class PlanStatisticsRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Looks anew at the tables that have grown much; returns their names. Cheap when none has. */
  refresh(tenantId: string): Promise<string[]> {
    return this.tenants.run(tenantId, async (manager) => {
      const [row] = await manager.query<{ tables: string[] }[]>('select resync_analyze_plans() as tables');
      return row?.tables ?? [];
    });
  }
}
