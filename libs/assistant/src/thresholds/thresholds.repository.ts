import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { In } from 'typeorm';
import { IntentThreshold } from './thresholds.entity.js';

@Injectable()
export class ThresholdRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  list(tenantId: string): Promise<IntentThreshold[]> {
    return this.tenants.run(tenantId, (manager) => manager.findBy(IntentThreshold, { tenantId }));
  }

  /** Sets those that have a number, and forgets those that are null. */
  async change(
    tenantId: string,
    changes: readonly { intent: IntentThreshold['intent']; threshold: number | null }[],
  ): Promise<void> {
    await this.tenants.run(tenantId, async (manager) => {
      const set = changes.flatMap(({ intent, threshold }) =>
        threshold === null ? [] : [{ tenantId, intent, threshold, updatedAt: new Date() }],
      );
      const forgotten = changes.filter(({ threshold }) => threshold === null).map(({ intent }) => intent);
      if (forgotten.length > 0) await manager.delete(IntentThreshold, { tenantId, intent: In(forgotten) });
      if (set.length > 0) await manager.upsert(IntentThreshold, set, ['tenantId', 'intent']);
    });
  }
}
