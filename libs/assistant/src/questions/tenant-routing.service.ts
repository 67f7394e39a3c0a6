import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type Routing } from '../intents/intent-router.service.js';
import { RoutingMemory } from '../thresholds/routing-memory.js';
import { ThresholdService } from '../thresholds/thresholds.service.js';
import { TaughtRouting } from './taught-routing.service.js';

/** What a tenant's questions are routed by: its thresholds, and what its own examples taught. */
@Injectable()
export class TenantRouting {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly memory: RoutingMemory,
    private readonly thresholds: ThresholdService,
    private readonly taught: TaughtRouting,
  ) {}

  /** At most five seconds old. */
  get(tenantId: string): Promise<Routing> {
    return this.memory.remember(tenantId, () =>
      this.tenants.run(tenantId, async () => ({
        party: tenantId,
        thresholds: await this.thresholds.get(tenantId),
        ...(await this.taught.get(tenantId)),
      })),
    );
  }
}
